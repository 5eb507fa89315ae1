"""Reports as files that are safe to open."""

import csv

from django.utils.encoding import force_str
from django.utils.timezone import localtime
from django.utils.translation import get_language, override
from wagtail.admin.views.mixins import Echo, SpreadsheetExportMixin

#: what a spreadsheet takes for the beginning of a formula
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


class SafeExport(SpreadsheetExportMixin):
    """`list_export` and `to_row_dict` say what is in it; texts hold nothing that a spreadsheet would run."""

    def preprocess_field_value(self, field, value, export_format):
        """Times in the site's zone; texts without formulas."""
        if hasattr(value, "tzinfo"):
            local = localtime(value)
            return (
                local.replace(tzinfo=None) if export_format == self.FORMAT_XLSX else local.isoformat(" ", "seconds")
            )
        if value is None or isinstance(value, int):
            return value
        text = force_str(value).translate(_CONTROL)
        return f"'{text}" if export_format == self.FORMAT_CSV and text.startswith(_FORMULA_STARTS) else text

    def stream_csv(self, queryset):
        """Line by line, in the reader's language: the request has ended when this runs."""
        return self._streamed(queryset, get_language())

    def _streamed(self, queryset, language):
        writer = csv.DictWriter(Echo(), fieldnames=self.list_export)
        with override(language):
            yield "\ufeff".encode()  # or Excel reads the file as Latin-1
            yield writer.writerow({name: self.get_heading(queryset, name) for name in self.list_export})
            for item in queryset:
                yield self.write_csv_row(writer, self.to_row_dict(item))
