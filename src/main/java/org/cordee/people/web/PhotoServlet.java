package org.cordee.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.people.boundary.ProfilePhotos;
import org.cordee.shared.errors.NotFound;

/** A photo of a person, by its token. A new photo has a new address, so a browser may keep this one for a week. */
@WebServlet("/people/photos/*")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProfilePhotos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try {
            byte[] picture = photos.read(path == null ? "" : path.substring(1));
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "private, max-age=604800, immutable");
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
