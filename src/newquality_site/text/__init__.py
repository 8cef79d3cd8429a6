"""Chinese text as text: rules of the script and of the newspaper, with nothing of the model in them."""
