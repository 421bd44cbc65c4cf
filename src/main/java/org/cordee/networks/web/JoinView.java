package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.networks.boundary.MailInvitations;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.NotFound;

/** Joining a network by an invitation from a mail, once signed in. */
@Named
@ViewScoped
public class JoinView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MailInvitations invitations;

    private String token;
    private boolean dead;
    private transient MailInvitations.Invited invited;

    /** The view action: a link that is over is explained, not refused. */
    public void open() {
        try {
            invited = invitations.invited(token);
        } catch (NotFound e) {
            dead = true;
        }
    }

    public String join() {
        String network = once(() -> invitations.accept(token).toString());
        flashMessages.add("networks.invitation.joined");
        return "/networks/network?faces-redirect=true&id=" + network;
    }

    public MailInvitations.Invited getInvited() {
        if (invited == null && !dead) {
            open();
        }
        return invited;
    }

    /** True when the link is wrong, or the invitation has ended. */
    public boolean isDead() {
        return dead;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
