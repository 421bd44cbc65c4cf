package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.networks.boundary.Memberships;
import org.cordee.networks.terms.MemberRole;
import org.cordee.shared.errors.NotFound;

/** Who belongs to a network; its coordinators answer requests, invite, and share their part here. */
@Named
@ViewScoped
public class MembersView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Memberships memberships;

    private String email;
    private transient Memberships.Members members;

    @Override
    public void open() {
        if (!getRoom().reader().reads()) {
            throw new NotFound();
        }
    }

    public String admit(long membership, String name) {
        return done(() -> memberships.decide(membership, true), to("members"), "networks.members.admitted", name);
    }

    public String refuse(long membership, String name) {
        return done(() -> memberships.decide(membership, false), to("members"), "networks.members.refused", name);
    }

    public String invite() {
        return done(
                () -> memberships.invite(getId(), email),
                to("members"),
                "networks.members.invited",
                email == null ? "" : email.strip());
    }

    public String remove(long membership, String name) {
        return done(() -> memberships.remove(membership), to("network"), "networks.members.removed", name);
    }

    public String takeBack(long membership) {
        return done(() -> memberships.remove(membership), to("members"), "networks.members.taken-back");
    }

    public String coordinator(long membership, String name) {
        return done(
                () -> memberships.part(membership, MemberRole.COORDINATOR),
                to("members"),
                "networks.members.coordinates",
                name);
    }

    public String member(long membership, String name) {
        return done(
                () -> memberships.part(membership, MemberRole.MEMBER),
                to("network"),
                "networks.members.stepped-back",
                name);
    }

    public Memberships.Members getMembers() {
        if (members == null) {
            members = memberships.of(getId());
        }
        return members;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
