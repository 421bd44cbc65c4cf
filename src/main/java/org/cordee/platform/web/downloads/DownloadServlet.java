package org.cordee.platform.web.downloads;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.platform.files.FileFormat;
import org.cordee.platform.files.ListFile;
import org.cordee.shared.errors.NotFound;

/**
 * A list as a file in each {@link FileFormat}, by the end of the address: {@code /people/people.csv} and
 * {@code /people/people.xlsx}. A page links to both with {@code t:download}.
 */
public abstract class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Returns the list that the parameters ask for. @throws NotFound where the person who asks may not see it */
    protected abstract ListFile file(HttpServletRequest request);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Download.send(response, file(request), FileFormat.of(request.getServletPath()));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
