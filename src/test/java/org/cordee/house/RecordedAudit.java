package org.cordee.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;

/** Keeps what is written into the audit log, for plain tests. */
public class RecordedAudit extends Audit {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void changed(String what, Id object, String detail) {
        lines.add(what + " " + object + (detail == null ? "" : ": " + detail));
    }

    @Override
    public void changed(String what, String kind, long object, String detail) {
        lines.add(what + " " + object + (detail == null ? "" : ": " + detail));
    }

    @Override
    public void looked(String kind, Map<Long, PersonId> owners) {
        owners.forEach((object, owner) -> lines.add("looked at " + kind + " " + object));
    }

    @Override
    public void systemActs(String cause) {
        lines.add("by " + cause);
    }

    /** Returns what happened, the object and the detail of each change, in order. */
    public List<String> lines() {
        return lines;
    }
}
