package org.cordee.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import org.cordee.people.boundary.Profiles;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** The form about who somebody is. */
@Named
@ViewScoped
public class AboutView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Profiles profiles;

    @Inject
    private ProfileSaver profileSaver;

    private String name;
    private Level level;
    private Region region;
    private String zone;
    private boolean listed;
    private int version;
    private transient Profiles.About meanwhile;

    public void open() {
        Profiles.About now = profiles.about();
        name = now.name();
        level = now.level();
        region = now.region();
        zone = now.zone().getId();
        listed = now.listed();
        version = now.version();
    }

    public String save() {
        return profileSaver.save(
                () -> profiles.say(new Profiles.About(name, level, region, ZoneId.of(zone), listed, version)), () -> {
                    meanwhile = profiles.about();
                    version = meanwhile.version();
                });
    }

    /** What somebody else has saved since the form was opened, or null. */
    public Profiles.About getMeanwhile() {
        return meanwhile;
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Region[] getRegions() {
        return Region.ofPeople();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }
}
