"""Federations answer when the door asks which company's provider it is to send somebody to."""

from identity import companies

from .sign_in import Federations

companies.keep(Federations())
