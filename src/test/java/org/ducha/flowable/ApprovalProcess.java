package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ducha.flowable.BudgetApproval.fixture;
import static org.ducha.flowable.BudgetApproval.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ducha.Shipped;
import org.ducha.flowable.BudgetApproval.Instance;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of requests, on whichever database. */
abstract class ApprovalProcess {
  abstract BudgetApproval approval();

  private static Map<String, Object> grant(String indicator) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("reviewOutcome", "grant");
    form.put("waiverReason", "防汛抢险");
    form.put("waiverDocument", "钱政办〔2024〕21号");
    form.put("waiverApprover", "区政府常务会议");
    form.put("waiverIndicator", indicator);
    form.put("waiverFrom", "2024-10-01");
    form.put("waiverTo", "2024-10-31");
    return form;
  }

  private Instance waived() {
    Map<String, Object> form = form(fixture("to-4.9.yaml"));
    form.put("waivers", fixture("waiver.yaml"));
    return approval().request(form);
  }

  @Test
  void whatBreaksNothingIsApproved() {
    Instance instance = approval().request(fixture("to-5.1.yaml"));

    instance.endsIn("approved");
    assertThat(instance.variable("decision")).isEqualTo("approve");
    assertThat(instance.variable("sentence"))
        .isEqualTo("同意。未见不利影响：一般性支出压减由5.3%变为5.1%（要求不低于5%），仍为达标。");
    assertThat(instance.variable("sentenceEn").toString()).startsWith("Approve. ");
    assertThat(instance.variable("rulesDigest")).isEqualTo(Shipped.ruleset().book().digest());
  }

  @Test
  void whatBreaksATargetIsRejected() {
    Instance instance = approval().request(fixture("to-4.9.yaml"));

    instance.endsIn("rejected");
    assertThat(instance.variable("decision")).isEqualTo("reject");
    JsonNode moved = ((JsonNode) instance.variable("findings")).get(0);
    assertThat(moved.get("indicator").asString()).isEqualTo("general-expenditure-cut");
    assertThat(moved.get("before").get("status").asString()).isEqualTo("pass");
    assertThat(moved.get("after").get("status").asString()).isEqualTo("fail");
    assertThat(moved.get("after").get("actual").asString()).isEqualTo("4.9%");
  }

  @Test
  void aPersonGrantsAWaiverAndItIsApproved() {
    Instance instance = waived();

    Task review = instance.waitsFor("review");
    assertThat(review.getDescription()).startsWith("复核。").contains("钱政办〔2024〕21号");
    instance.complete("review", grant("general-expenditure-cut"));

    instance.endsIn("approved");
    assertThat(instance.variable("decision")).isEqualTo("review");
    assertThat(instance.variable("waiverReason")).isEqualTo("防汛抢险");
    assertThat(((JsonNode) instance.variable("allWaivers")).size()).isEqualTo(2);
  }

  @Test
  void aPersonRefusesAndItIsRefused() {
    Instance instance = waived();

    instance.complete("review", Map.of("reviewOutcome", "refuse"));

    instance.endsIn("refused");
  }

  @Test
  void aWaiverLackingADocumentGoesBackToThePerson() {
    Instance instance = waived();
    Map<String, Object> form = grant("general-expenditure-cut");
    form.put("waiverDocument", " ");

    instance.complete("review", form);

    instance.waitsFor("review");
    assertThat(instance.variable("waiverProblem").toString()).contains("waiverDocument");
    instance.complete("review", grant("general-expenditure-cut"));
    instance.endsIn("approved");
  }

  @Test
  void aWaiverOfAnUnknownTargetGoesBackToThePerson() {
    Instance instance = waived();

    instance.complete("review", grant("general-expenditure-cuts"));

    instance.waitsFor("review");
    assertThat(instance.variable("waiverProblem").toString())
        .contains("general-expenditure-cuts")
        .contains("general-expenditure-cut");
    assertThat(instance.variable("decision")).isNull();
  }

  @Test
  void aRequestWithMistakesGoesBackToWhoMadeIt() {
    Instance instance = approval().request("id: BX-1\ntitle: 申请\nunit: 区财政局\neffects: {}\n");

    Task task = instance.waitsFor("correct-request");
    assertThat(task.getAssignee()).isEqualTo("li");
    assertThat(task.getDescription()).startsWith("request:");
    assertThat(instance.variable("decision")).isNull();

    instance.complete("correct-request", Map.of("request", fixture("to-5.1.yaml")));
    instance.endsIn("approved");
  }
}
