from tests.served import browser, client, demo, pages, site

__all__ = ["browser", "client", "demo", "pages", "site"]
