package org.cordee.programmes.desk.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.web.CohortFormView;
import org.cordee.shared.ids.ApplicationId;

/** The lead or the coordinator records what somebody with an offer has answered by telephone or in person. */
@Named
@ViewScoped
public class OfferAnswerView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Selections selections;

    private ApplicationId application;
    private Boolean accepted;
    private transient Selections.Offer offer;

    @Override
    public void open() {
        offer = selections.offer(application);
        setId(offer.cohort());
        super.open();
    }

    public String record() {
        String name = getOffer().name();
        return done(
                () -> selections.recordAnswer(application, accepted),
                to("desk"),
                accepted ? "programmes.offer-answer.recorded.yes" : "programmes.offer-answer.recorded.no",
                name);
    }

    public Selections.Offer getOffer() {
        if (offer == null) {
            offer = selections.offer(application);
        }
        return offer;
    }

    public List<SelectItem> getChoices() {
        return List.of(
                new SelectItem(true, messages.get("programmes.offer-answer.yes")),
                new SelectItem(false, messages.get("programmes.offer-answer.no")));
    }

    public ApplicationId getApplication() {
        return application;
    }

    public void setApplication(ApplicationId application) {
        this.application = application;
    }

    public Boolean getAccepted() {
        return accepted;
    }

    public void setAccepted(Boolean accepted) {
        this.accepted = accepted;
    }
}
