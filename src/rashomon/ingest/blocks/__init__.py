"""Telling the blocks of a text apart: what is title, paragraph, quotation, caption, furniture."""
