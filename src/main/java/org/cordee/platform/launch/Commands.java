package org.cordee.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.cordee.platform.config.StartFailure;

/**
 * The commands beside serving. They run without Payara Micro: the classes and libraries of the application are unpacked
 * into a folder of their own, and {@code org.cordee.platform.commands.CommandLine} is called there.
 */
public final class Commands {

    private static final String WAR = "MICRO-INF/deploy/ROOT.war";
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    /** By name, what has to follow each. */
    private static final Map<String, List<String>> KNOWN =
            Map.of("backup", List.of("FILE"), "restore", List.of("FILE"), "rotate-key", List.of());

    private Commands() {}

    /** @return what is wrong with these arguments in a sentence, or null when they name a command with what it needs */
    public static String wrong(String... arguments) {
        List<String> needed = KNOWN.get(arguments[0]);
        if (needed == null || arguments.length != needed.size() + 1) {
            return "Cordee does not know \"" + String.join(" ", arguments)
                    + "\". Start it without arguments, or with one of the commands backup FILE,"
                    + " restore FILE and rotate-key. Everything else is set with environment variables such as "
                    + "CORDEE_PORT.";
        }
        return null;
    }

    /**
     * Runs a command.
     *
     * @return what was done, in a sentence
     * @throws Failed with a sentence for the operator
     */
    public static String run(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("cordee-command");
        try (URLClassLoader application = new URLClassLoader(unpacked(folder), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(application);
            return (String) Class.forName("org.cordee.platform.commands.CommandLine", true, application)
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new Failed(StartFailure.reason().orElse(sentence(e.getCause())));
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new Failed("The command cannot be run from this file: " + e);
        } finally {
            new ServerFolder(folder).remove();
        }
    }

    private static String sentence(Throwable e) {
        return e.getClass().getSimpleName().equals("CommandFailed") ? e.getMessage() : "The command failed: " + e;
    }

    private static URL[] unpacked(Path folder) throws IOException, URISyntaxException {
        Path jar = Path.of(Commands.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<URL> urls = new ArrayList<>();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        urls.add(classes.toUri().toURL());
        try (ZipFile outer = new ZipFile(jar.toFile());
                InputStream in = outer.getInputStream(outer.getEntry(WAR));
                ZipInputStream war = new ZipInputStream(in)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(CLASSES) && !entry.isDirectory()) {
                    Path file =
                            classes.resolve(name.substring(CLASSES.length())).normalize();
                    Files.createDirectories(file.getParent());
                    Files.copy(war, file);
                } else if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
                    Path file = folder.resolve(Path.of(name).getFileName().toString());
                    Files.copy(war, file);
                    urls.add(file.toUri().toURL());
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** A command that did not do its work. */
    public static final class Failed extends RuntimeException {

        Failed(String sentence) {
            super(sentence);
        }
    }
}
