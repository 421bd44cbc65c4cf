package org.cordee.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.notices.boundary.MailSettings;
import org.cordee.notices.terms.MailKind;
import org.cordee.notices.terms.MailTopic;
import org.cordee.platform.web.FormView;

/** The one page on which a person chooses their mails. */
@Named
@RequestScoped
public class MailSettingsView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailSettings settings;

    private transient List<Choice> choices;

    /** One a heading, with what is ticked. */
    public List<Choice> getChoices() {
        if (choices == null) {
            List<MailKind> wanted = settings.wanted();
            choices = Stream.of(MailTopic.values())
                    .map(topic -> new Choice(topic, wanted))
                    .toList();
        }
        return choices;
    }

    public String save() {
        List<MailKind> wanted = getChoices().stream()
                .flatMap(choice -> Stream.of(choice.wanted))
                .toList();
        return done(() -> settings.save(wanted), "/notices/settings?faces-redirect=true", "notices.settings.saved");
    }

    /** The kinds of mails under one heading. */
    public static class Choice {

        private final MailTopic topic;
        private MailKind[] wanted;

        Choice(MailTopic topic, List<MailKind> wanted) {
            this.topic = topic;
            this.wanted = wanted.stream().filter(kind -> kind.topic() == topic).toArray(MailKind[]::new);
        }

        public MailTopic getTopic() {
            return topic;
        }

        public List<MailKind> getKinds() {
            return MailKind.of(topic);
        }

        public MailKind[] getWanted() {
            return wanted;
        }

        public void setWanted(MailKind[] wanted) {
            this.wanted = wanted == null ? new MailKind[0] : wanted;
        }
    }
}
