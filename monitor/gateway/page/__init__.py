"""The newsroom page: one HTML file, one module, one stylesheet, and the chart's library."""
