"""What is tried on a page, a file each."""
