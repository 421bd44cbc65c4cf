package org.cordee.people.web;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.MyData;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.words.Words;

/** All that is kept about the reader, as one JSON file. */
@WebServlet("/people/my-data.json")
public class MyDataDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyData data;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<Map<String, Object>>> whole = new LinkedHashMap<>();
        for (PersonalData.Section section : data.all()) {
            whole.put(words.say(section.what()), section.rows());
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data-in-cordee.json\"");
        response.setHeader("Cache-Control", "no-store");
        try (Jsonb json = JsonbBuilder.create(new JsonbConfig().withFormatting(true).withNullValues(true))) {
            json.toJson(whole, response.getWriter());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
