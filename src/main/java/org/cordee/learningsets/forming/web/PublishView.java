package org.cordee.learningsets.forming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.cordee.learningsets.forming.boundary.Publishing;
import org.cordee.learningsets.web.LearningSetFormView;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.text.Message;

/** Before publication: what would happen, what is in the way, and until when people are asked to answer. */
@Named
@ViewScoped
public class PublishView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_TO_ANSWER = 10;

    @Inject
    private Publishing publishing;

    @Inject
    private Clock clock;

    private FormingRoundId id;
    private int version;
    private LocalDate answerBy;
    private transient Publishing.Preview preview;

    /** The view action. Where there is nothing to publish, or it is published, it leads to the round. */
    public String open() {
        try {
            preview = publishing.preview(id);
        } catch (Conflict e) {
            return "/learningsets/round?faces-redirect=true&id=" + id;
        }
        version = preview.version();
        answerBy = LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE).plusDays(DAYS_TO_ANSWER);
        return null;
    }

    public String publish() {
        return doneAndTold(
                () -> publishing.publish(id, answerBy, version),
                "/learningsets/round?faces-redirect=true&id=" + id,
                "learningsets.publish.done");
    }

    public Publishing.Preview getPreview() {
        if (preview == null) {
            preview = publishing.preview(id);
        }
        return preview;
    }

    public String say(Message message) {
        return messages.say(message);
    }

    public FormingRoundId getId() {
        return id;
    }

    public void setId(FormingRoundId id) {
        this.id = id;
    }

    public LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(LocalDate answerBy) {
        this.answerBy = answerBy;
    }
}
