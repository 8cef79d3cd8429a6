"""Pages become bytes: Markdown, templates and addresses meet here and nowhere else."""
