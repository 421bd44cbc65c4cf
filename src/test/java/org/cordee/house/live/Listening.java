package org.cordee.house.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process of this machine listens, as Linux tells it under {@code /proc}. */
final class Listening {

    private Listening() {}

    /** Like {@code tcp 127.0.0.1:8080}; addresses of IPv6 that stand for one of IPv4 are written as that. */
    static Set<String> of(long pid) {
        Set<String> sockets = socketsOf(pid);
        Set<String> all = new TreeSet<>();
        all.addAll(read("tcp", "0A", sockets));
        all.addAll(read("tcp6", "0A", sockets));
        all.addAll(read("udp", "07", sockets));
        all.addAll(read("udp6", "07", sockets));
        return all;
    }

    private static Set<String> socketsOf(long pid) {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return files.map(Listening::target)
                    .filter(name -> name.startsWith("socket:["))
                    .map(name -> name.substring(8, name.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    private static List<String> read(String kind, String state, Set<String> sockets) {
        try {
            return Files.readAllLines(Path.of("/proc/net", kind)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[3].equals(state) && sockets.contains(words[9]))
                    .map(words -> kind.replace("6", "") + " " + address(words[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 0100007F:1F90} is 127.0.0.1:8080, byte by byte from behind. */
    private static String address(String hex) {
        String host = hex.substring(0, hex.indexOf(':'));
        int port = Integer.parseInt(hex.substring(hex.indexOf(':') + 1), 16);
        String four =
                host.length() == 8 ? host : host.startsWith("0000000000000000FFFF0000") ? host.substring(24) : null;
        if (four == null) {
            return host + ":" + port;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 6; i >= 0; i -= 2) {
            text.append(Integer.parseInt(four.substring(i, i + 2), 16)).append(i == 0 ? ":" : ".");
        }
        return text.append(port).toString();
    }
}
