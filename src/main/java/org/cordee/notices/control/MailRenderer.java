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
public class MailRenderer {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    public MailRenderer() {
        templates.setClassLoaderForTemplateLoading(MailRenderer.class.getClassLoader(), "org/cordee/notices");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setFallbackOnNullLoopVariable(false);
    }

    public String text(MailModel mailModel) {
        return set("mail.txt.ftl", mailModel);
    }

    public String html(MailModel mailModel) {
        return set("mail.ftlh", mailModel);
    }

    private String set(String template, MailModel mailModel) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", mailModel.subject());
        model.put("greeting", mailModel.greeting());
        model.put("paragraphs", mailModel.paragraphs());
        model.put("action", mailModel.action());
        model.put("decline", mailModel.decline());
        model.put("why", mailModel.why());
        model.put("mute", mailModel.mute());
        model.put("settings", mailModel.settings());
        model.put("sender", mailModel.sender());
        model.put("base", mailModel.base());
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
