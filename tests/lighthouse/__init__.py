"""`make lighthouse`: what Google's Lighthouse says about the public pages, and the W3C's newest checker."""
