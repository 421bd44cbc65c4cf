package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cordee.people.boundary.Face;
import org.cordee.people.boundary.ProfilePhotos;
import org.cordee.shared.errors.Invalid;

/** The form for one's own photo. */
@Named
@RequestScoped
public class PhotoView {

    @Inject
    private ProfilePhotos photos;

    @Inject
    private ProfileSaver profileSaver;

    private Part file;
    private Face face;

    public String save() {
        return profileSaver.save(() -> photos.put(read()), () -> {});
    }

    public String remove() {
        return profileSaver.save(photos::remove, () -> {});
    }

    private byte[] read() {
        if (file.getSize() > ProfilePhotos.MOST_BYTES) {
            throw new Invalid("photo", "people.photo.too-large");
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader's own. */
    public Face getFace() {
        if (face == null) {
            face = photos.mine();
        }
        return face;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
