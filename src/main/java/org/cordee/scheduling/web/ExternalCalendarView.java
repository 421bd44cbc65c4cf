package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.ExternalCalendars;
import org.cordee.shared.errors.Invalid;

/** Adds another calendar of one's own: from an address, or from a file. */
@Named
@RequestScoped
public class ExternalCalendarView extends FormView {

    private static final int LARGEST = (20 << 20) + 1;

    @Inject
    private ExternalCalendars outside;

    private String name;
    private String address;
    private String fileName;
    private Part file;

    /** It is fetched before the key is used up, so that nothing waits for another server within a transaction. */
    public String add() {
        ExternalCalendars.Fetched fetched = outside.fetch(name, address);
        once(() -> String.valueOf(outside.add(fetched)));
        return done(name);
    }

    public String upload() {
        byte[] bytes = bytes();
        once(() -> String.valueOf(outside.add(fileName, bytes)));
        return done(fileName);
    }

    private String done(String added) {
        flashMessages.add("scheduling.settings.outside-added", added);
        return "/scheduling/settings?faces-redirect=true";
    }

    private byte[] bytes() {
        if (file == null || file.getSize() == 0) {
            throw new Invalid("file", "scheduling.settings.choose-file");
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
