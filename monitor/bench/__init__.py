"""Measurements that ship with the product: ``monitor bench``."""
