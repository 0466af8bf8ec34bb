package lidao.complaint.chronicle;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the hash chain of a chronicle against what is stored now. */
@Component
public class VerifyChronicle {

  // An erased entry has no salt any more: its digest stands in the chain, its text is nowhere.
  private static final String FAULTS =
      """
      with chain as (
        select s.place, s.entry_id, s.hash, c.id, c.salt, c.digest,
          c.salt is not null and c.digest <> chronicle_digest(c) as changed,
          lag(s.hash) over w as hash_before, row_number() over w as expected
        from chronicle_seal s
          left join chronicle c on c.complaint_id = s.complaint_id and c.id = s.entry_id
        where s.complaint_id = :complaint
        window w as (order by s.place)
      )
      select entry_id as entry, case
          when id is null then 'MISSING'
          when changed then 'CHANGED'
          else 'OUT_OF_PLACE' end as fault
      from chain
      where id is null or changed or place <> expected
        or hash <> sha256(coalesce(hash_before, ''::bytea) || digest)
      union all
      select id, 'ADDED' from chronicle c
      where complaint_id = :complaint
        and not exists (select from chronicle_seal s
          where s.complaint_id = c.complaint_id and s.entry_id = c.id)
        and not exists (select from chronicle_unsealed u where u.entry_id = c.id)
      order by entry
      """;

  private final JdbcClient jdbc;
  private final SealChronicle seal;

  VerifyChronicle(JdbcClient jdbc, SealChronicle seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** Checks all that has been written of a complaint until now. */
  public Verification verify(UUID complaintId) {
    seal.sealAllOf(complaintId);
    List<Verification.Finding> findings =
        jdbc.sql(FAULTS)
            .param("complaint", complaintId)
            .query(
                (row, n) ->
                    new Verification.Finding(
                        row.getLong("entry"), Verification.Fault.valueOf(row.getString("fault"))))
            .list();
    return jdbc.sql(
            "select place, hash from chronicle_seal where complaint_id = ? order by place desc"
                + " limit 1")
        .param(complaintId)
        .query(
            (row, n) ->
                new Verification(
                    findings.isEmpty(),
                    row.getInt("place"),
                    HexFormat.of().formatHex(row.getBytes("hash")),
                    findings))
        .optional()
        .orElseGet(() -> new Verification(findings.isEmpty(), 0, null, findings));
  }
}
