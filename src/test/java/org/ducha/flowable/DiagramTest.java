package org.ducha.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ducha.Shipped;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.validation.ProcessValidatorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An office developer opens the processes in a modeler: all of each is drawn, and drawn apart. */
class DiagramTest {
  static List<Path> processes() throws IOException {
    try (Stream<Path> files = Files.list(Shipped.FIXTURES.resolve("flowable"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn20.xml")).sorted().toList();
    }
  }

  private static BpmnModel model(Path file) {
    byte[] bytes = BudgetApproval.read(file).getBytes(StandardCharsets.UTF_8);
    return new BpmnXMLConverter()
        .convertToBpmnModel(() -> new ByteArrayInputStream(bytes), true, false);
  }

  private static List<FlowElement> elements(BpmnModel model) {
    return List.copyOf(model.getMainProcess().getFlowElements());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void followsTheStandardAndTheEngine(Path file) {
    assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model(file)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everythingIsDrawn(Path file) {
    BpmnModel model = model(file);
    assertThat(elements(model)).hasSizeGreaterThan(5);
    assertThat(elements(model))
        .allSatisfy(
            element ->
                assertThat(
                        element instanceof SequenceFlow
                            ? model.getFlowLocationGraphicInfo(element.getId())
                            : model.getGraphicInfo(element.getId()))
                    .as(element.getId())
                    .isNotNull());
    assertThat(model.getLocationMap().keySet())
        .containsExactlyInAnyOrderElementsOf(
            elements(model).stream()
                .filter(element -> element instanceof FlowNode)
                .map(BaseElement::getId)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void flowsTouchWhatTheyJoin(Path file) {
    BpmnModel model = model(file);
    for (FlowElement element : elements(model)) {
      if (element instanceof SequenceFlow flow) {
        List<GraphicInfo> points = model.getFlowLocationGraphicInfo(flow.getId());
        assertThat(onTheEdge(points.get(0), model.getGraphicInfo(flow.getSourceRef())))
            .as("%s leaves %s", flow.getId(), flow.getSourceRef())
            .isTrue();
        assertThat(
                onTheEdge(points.get(points.size() - 1), model.getGraphicInfo(flow.getTargetRef())))
            .as("%s reaches %s", flow.getId(), flow.getTargetRef())
            .isTrue();
      }
    }
  }

  private static boolean onTheEdge(GraphicInfo point, GraphicInfo shape) {
    boolean beside =
        point.getX() == shape.getX() || point.getX() == shape.getX() + shape.getWidth();
    boolean above =
        point.getY() == shape.getY() || point.getY() == shape.getY() + shape.getHeight();
    boolean within =
        point.getX() >= shape.getX()
            && point.getX() <= shape.getX() + shape.getWidth()
            && point.getY() >= shape.getY()
            && point.getY() <= shape.getY() + shape.getHeight();
    return within && (beside || above);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void peopleReadChineseAndProgramsEnglish(Path file) {
    Process process = model(file).getMainProcess();
    assertThat(process.getName().codePoints()).anyMatch(Character::isIdeographic);
    for (FlowElement element : elements(model(file))) {
      assertThat(element.getId()).matches("[a-z-]+");
      if (element instanceof FlowNode) {
        assertThat(element.getName().codePoints())
            .as(element.getId())
            .anyMatch(Character::isIdeographic);
      }
    }
  }
}
