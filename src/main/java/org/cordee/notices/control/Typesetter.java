package org.cordee.notices.control;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Sets a letter as text and as HTML, by one pair of templates; the HTML one escapes by itself. */
@ApplicationScoped
public class Typesetter {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    public Typesetter() {
        templates.setClassLoaderForTemplateLoading(Typesetter.class.getClassLoader(), "org/cordee/notices");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setFallbackOnNullLoopVariable(false);
    }

    public String text(Letter letter) {
        return set("mail.txt.ftl", letter);
    }

    public String html(Letter letter) {
        return set("mail.ftlh", letter);
    }

    private String set(String template, Letter letter) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", letter.subject());
        model.put("greeting", letter.greeting());
        model.put("paragraphs", letter.paragraphs());
        model.put("action", letter.action());
        model.put("decline", letter.decline());
        model.put("why", letter.why());
        model.put("mute", letter.mute());
        model.put("settings", letter.settings());
        model.put("sender", letter.sender());
        model.put("base", letter.base());
        StringWriter written = new StringWriter();
        try {
            templates.getTemplate(template).process(model, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }
}
