package org.cordee.programmes.web;

import java.io.Serializable;
import org.cordee.people.boundary.Profiles;

/** What somebody needs to take part, as their profile has it and as it is typed while applying. */
public class NeedsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String needs;
    private boolean supporterComes;
    private String supporterName;
    private String supporterContact;
    private Integer version;

    public NeedsForm(Profiles.Access access) {
        needs = access.needs();
        supporterComes = access.supporterComes();
        supporterName = access.supporterName();
        supporterContact = access.supporterContact();
        version = access.version();
    }

    /**
     * Keeps it on the profile when it is not what stands there. @throws org.cordee.shared.errors.Conflict when that has
     * changed since
     */
    public void keep(Profiles profiles) {
        Profiles.Access typed = new Profiles.Access(needs, supporterComes, supporterName, supporterContact, version);
        if (!typed.equals(profiles.access())) {
            profiles.say(typed);
        }
    }

    public String getNeeds() {
        return needs;
    }

    public void setNeeds(String needs) {
        this.needs = needs;
    }

    public boolean isSupporterComes() {
        return supporterComes;
    }

    public void setSupporterComes(boolean supporterComes) {
        this.supporterComes = supporterComes;
    }

    public String getSupporterName() {
        return supporterName;
    }

    public void setSupporterName(String supporterName) {
        this.supporterName = supporterName;
    }

    public String getSupporterContact() {
        return supporterContact;
    }

    public void setSupporterContact(String supporterContact) {
        this.supporterContact = supporterContact;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
