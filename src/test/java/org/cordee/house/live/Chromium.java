package org.cordee.house.live;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium for the browser tests: one that is there; else Debian's, when root; else the npm package that ships
 * the binary; else one clear sentence.
 */
final class Chromium {

    /** Ships a Chromium for Linux on x64. */
    private static final String PACKAGE = "@sparticuz/chromium";

    private static final String VERSION = "153.0.0";
    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");
    private static final Path UNPACKED = Path.of("target", "chromium").toAbsolutePath();

    private Chromium() {}

    /** @throws IllegalStateException with one sentence when there is none and none can be fetched */
    static Path find() {
        return named().or(Chromium::installed)
                .or(Chromium::fromDebian)
                .or(Chromium::fromNpm)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it (on Debian: apt-get install"
                                + " chromium), or set CHROMIUM to the path of a Chrome or Chromium that is "
                                + "there, or put npm on the PATH."));
    }

    private static Optional<Path> named() {
        String path = System.getenv("CHROMIUM");
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        if (!Files.isExecutable(Path.of(path))) {
            throw new IllegalStateException("CHROMIUM is \"" + path + "\", and there is no program.");
        }
        return Optional.of(Path.of(path));
    }

    private static Optional<Path> installed() {
        Stream<String> folders = Stream.concat(
                Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)),
                Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"));
        List<String> all = folders.distinct().toList();
        return NAMES.stream()
                .flatMap(name -> all.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        // without the recommended packages text would be drawn as boxes: a font comes along
        if (run(300, Path.of("/"), "apt-get", "-q", "update")
                && run(
                        600,
                        Path.of("/"),
                        "apt-get",
                        "-q",
                        "-y",
                        "install",
                        "--no-install-recommends",
                        "chromium",
                        "fonts-dejavu-core")) {
            return installed();
        }
        return Optional.empty();
    }

    private static Optional<Path> fromNpm() {
        try {
            Path binary = UNPACKED.resolve("chromium");
            if (Files.isExecutable(binary)) {
                return Optional.of(binary);
            }
            Files.createDirectories(UNPACKED);
            Path unpack = UNPACKED.resolve("unpack.mjs");
            Files.writeString(unpack, """
                    import fs from 'node:fs';
                    import zlib from 'node:zlib';
                    import { pipeline } from 'node:stream/promises';
                    const bin = 'node_modules/%s/bin/';
                    await pipeline(fs.createReadStream(bin + 'chromium.br'), zlib.createBrotliDecompress(),
                        fs.createWriteStream('chromium.part', { mode: 0o755 }));
                    for (const pack of fs.readdirSync(bin).filter(f => f.endsWith('.tar.br')))
                        await pipeline(fs.createReadStream(bin + pack), zlib.createBrotliDecompress(),
                            fs.createWriteStream(pack.replace('.br', '')));
                    fs.renameSync('chromium.part', 'chromium');
                    """.formatted(PACKAGE));
            Files.writeString(UNPACKED.resolve("here.conf"), """
                    <?xml version="1.0"?>
                    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig><dir>%1$s/fonts</dir><dir>/usr/share/fonts</dir><cachedir>%1$s/fonts-cache</cachedir></fontconfig>
                    """.formatted(UNPACKED));
            Files.writeString(UNPACKED.resolve("package.json"), "{\"private\": true}");
            boolean done = run(
                            300,
                            UNPACKED,
                            "npm",
                            "install",
                            "--no-audit",
                            "--no-fund",
                            "--no-save",
                            PACKAGE + "@" + VERSION)
                    && run(120, UNPACKED, "node", "unpack.mjs");
            if (!done) {
                return Optional.empty();
            }
            // what draws without a graphics card lies beside the binary
            for (File pack : Optional.ofNullable(UNPACKED.toFile().listFiles((d, name) -> name.endsWith(".tar")))
                    .orElse(new File[0])) {
                run(60, UNPACKED, "tar", "-xf", pack.getName());
            }
            return Optional.of(binary).filter(Files::isExecutable);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the environment of this browser needs: the npm package brings its libraries and fonts along. */
    static Map<String, String> environment(Path binary) {
        if (!binary.startsWith(UNPACKED)) {
            return Map.of();
        }
        return Map.of(
                "LD_LIBRARY_PATH",
                UNPACKED.resolve("lib").toString(),
                "FONTCONFIG_FILE",
                UNPACKED.resolve("here.conf").toString());
    }

    private static boolean run(int seconds, Path folder, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "chromium.log").toAbsolutePath().toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
