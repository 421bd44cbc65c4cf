package org.cordee.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.platform.config.Settings;
import org.cordee.platform.outbox.Outbox;
import org.cordee.shared.paging.PageQuery;

/** Mails that stay here, for a demo without a mail server; elsewhere the page is not there. */
@Named
@RequestScoped
public class OutboxView {

    private static final int SHOWN = 50;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Inject
    private Outbox outbox;

    private String id;
    private List<Outbox.StoredMail> mails = List.of();
    private Outbox.StoredMail mail;
    private List<String> links = List.of();

    public void load() {
        if (id == null || id.isBlank()) {
            mails = outbox.kept(PageQuery.of(0, SHOWN)).items();
        } else {
            mail = outbox.kept(id);
            links = linksIn(mail.text());
        }
    }

    /** Own addresses only: what people write into a mail is not made a link. */
    static List<String> linksIn(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            if (matcher.group().startsWith(Settings.here().baseUrl() + "/") && !found.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** True when mails can be read here. */
    public boolean isOpen() {
        return Outbox.open();
    }

    public List<Outbox.StoredMail> getMails() {
        return mails;
    }

    /** Null when all are listed. */
    public Outbox.StoredMail getMail() {
        return mail;
    }

    public List<String> getLinks() {
        return links;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
