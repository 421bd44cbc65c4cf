package org.cordee.platform.files;

import java.util.List;
import java.util.Locale;

/** The formats in which a list can be downloaded. */
public enum FileFormat {
    CSV("text/csv; charset=UTF-8") {
        @Override
        byte[] bytes(List<String> head, List<List<?>> rows) {
            return CsvFile.bytes(head, rows);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] bytes(List<String> head, List<List<?>> rows) {
            return XlsxFile.bytes(head, rows);
        }
    };

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    abstract byte[] bytes(List<String> head, List<List<?>> rows);

    /** Returns the format that an address asks for by its end; CSV where it names none. */
    public static FileFormat of(String path) {
        return path.endsWith("." + XLSX.ending()) ? XLSX : CSV;
    }

    /** Returns the media type of the answer that carries it. */
    public String type() {
        return type;
    }

    /** Returns the end of a file's name, without its dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
