package org.cordee.platform.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mails inside the container, where GreenMail is not: as much of SMTP as a client needs. */
final class SmallMailServer implements AutoCloseable {

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private ServerSocket socket;
    private int port;

    SmallMailServer() throws IOException {
        open();
    }

    /** Is there, again at the same port. */
    void open() throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        port = socket.getLocalPort();
        ServerSocket mine = socket;
        Thread thread = new Thread(() -> serve(mine), "small-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Is away. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    int port() {
        return port;
    }

    /** As they came, headers and body. */
    List<String> mailsWith(String text) {
        return mails.stream().filter(mail -> mail.contains(text)).toList();
    }

    private void serve(ServerSocket mine) {
        while (!mine.isClosed()) {
            try (Socket client = mine.accept()) {
                talk(client);
            } catch (IOException e) {
                // closed, or a client that went away: the next one, if any
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 small");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
            switch (word) {
                case "DATA" -> {
                    say(out, "354 go on");
                    StringBuilder mail = new StringBuilder();
                    for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    mails.add(mail.toString());
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
