package org.cordee.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.state.SessionSeal;
import org.cordee.shared.person.CurrentPerson;

/**
 * What has just been done, said at the top of the next page that is shown: {@code news.tell("programmes.apply.sent")}
 * before the redirect. The session of the person who is signed in keeps it, encrypted, until a page has shown it. It is
 * made where there is none yet: the forms of public pages need no session.
 */
@Named("news")
@RequestScoped
public class FlashMessages {

    private static final String KEPT = FlashMessages.class.getName();

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson current;

    private List<String> lines;

    /** Says it on the next page, or on this one when there is no redirect. */
    public void add(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (current.signedIn()) {
            faces.getExternalContext().getSession(true);
        }
        Map<String, Object> kept = where(faces.getExternalContext());
        List<String> told = new ArrayList<>(kept(kept));
        told.add(messages.say(key, arguments));
        kept.put(KEPT, SessionSeal.seal(told));
        lines = null;
        if (faces.getPartialViewContext().isAjaxRequest()) {
            faces.getPartialViewContext().getRenderIds().add("news");
        }
    }

    /** What is to be said now; said once. Information that a page gave as a Faces message is among it. */
    public List<String> getLines() {
        if (lines == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            Map<String, Object> kept = where(faces.getExternalContext());
            List<String> told = kept(kept);
            if (!told.isEmpty()) {
                kept.remove(KEPT);
            }
            Stream<String> messages = faces.getMessageList(null).stream()
                    .filter(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) < 0)
                    .map(FacesMessage::getSummary);
            lines = Stream.concat(told.stream(), messages).distinct().toList();
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Map<String, Object> kept) {
        try {
            return kept.get(KEPT) instanceof byte[] sealed ? (List<String>) SessionSeal.open(sealed) : List.of();
        } catch (SessionSeal.Unreadable e) {
            return List.of();
        }
    }

    /** The session where there is one. Reading never makes one. */
    private static Map<String, Object> where(ExternalContext external) {
        return external.getSession(false) == null ? external.getRequestMap() : external.getSessionMap();
    }
}
