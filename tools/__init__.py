"""What is run by hand and by make: measuring, generating, drawing. Not part of the program."""
