// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewtext.h"

#include "model/domain/localday.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewReport)
};

QString standingName(CheckStanding standing)
{
    switch (standing) {
    case CheckStanding::Passed:
        return Text::tr("passed");
    case CheckStanding::Failed:
        return Text::tr("failed");
    case CheckStanding::NeverRun:
        return Text::tr("never run");
    case CheckStanding::Undecided:
        return Text::tr("could not tell");
    case CheckStanding::NotApplicable:
        return Text::tr("not applicable");
    case CheckStanding::AttestedPassed:
        return Text::tr("attested as passed");
    case CheckStanding::AttestedFailed:
        return Text::tr("attested as failed");
    }
    Q_UNREACHABLE();
}

QString serviceName(ServiceModel model)
{
    switch (model) {
    case ServiceModel::Unstated:
        return {};
    case ServiceModel::Ec2:
        return Text::tr("Amazon EC2");
    case ServiceModel::EcsOnEc2:
        return Text::tr("Amazon ECS on EC2");
    case ServiceModel::EcsOnFargate:
        return Text::tr("Amazon ECS on Fargate");
    case ServiceModel::Eks:
        return Text::tr("Amazon EKS");
    case ServiceModel::EksOnFargate:
        return Text::tr("Amazon EKS on Fargate");
    case ServiceModel::Lambda:
        return Text::tr("AWS Lambda");
    case ServiceModel::Other:
        return Text::tr("Another one");
    }
    Q_UNREACHABLE();
}

QString tenancyName(Tenancy tenancy)
{
    switch (tenancy) {
    case Tenancy::Unstated:
        return {};
    case Tenancy::Shared:
        return Text::tr("Shared");
    case Tenancy::DedicatedInstance:
        return Text::tr("Dedicated instances");
    case Tenancy::DedicatedHost:
        return Text::tr("Dedicated hosts");
    }
    Q_UNREACHABLE();
}

QString dataClassName(DataClass dataClass)
{
    switch (dataClass) {
    case DataClass::Unstated:
        return {};
    case DataClass::Public:
        return Text::tr("Public");
    case DataClass::Internal:
        return Text::tr("Internal");
    case DataClass::Confidential:
        return Text::tr("Confidential");
    case DataClass::Restricted:
        return Text::tr("Restricted");
    }
    Q_UNREACHABLE();
}

QString personalDataText(const Workload& workload)
{
    if (workload.gdpr)
        return Text::tr("Yes, and the GDPR applies");
    return workload.personalData ? Text::tr("Yes") : Text::tr("None stated");
}

QString stated(const QString& text)
{
    return text.isEmpty() ? Text::tr("Not stated") : text;
}

} // namespace

QString riskName(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High:
        return Text::tr("High risk");
    case QuestionRisk::Medium:
        return Text::tr("Medium risk");
    case QuestionRisk::None:
        return Text::tr("No risk");
    case QuestionRisk::Unanswered:
        return Text::tr("Open");
    case QuestionRisk::NotApplicable:
        return Text::tr("Not applicable");
    case QuestionRisk::Unrated:
        return Text::tr("Unrated");
    }
    Q_UNREACHABLE();
}

QString evidenceName(ChoiceEvidence evidence)
{
    switch (evidence) {
    case ChoiceEvidence::Confirmed:
        return Text::tr("Confirmed");
    case ChoiceEvidence::Attested:
        return Text::tr("Attested");
    case ChoiceEvidence::Contradicted:
        return Text::tr("Contradicted");
    case ChoiceEvidence::Unproven:
        return Text::tr("Unproven");
    case ChoiceEvidence::Stale:
        return Text::tr("Stale");
    case ChoiceEvidence::Unclaimed:
        return Text::tr("Unclaimed");
    case ChoiceEvidence::NotClaimed:
        return Text::tr("Not claimed");
    }
    Q_UNREACHABLE();
}

QString answerReasonName(AnswerReason reason)
{
    switch (reason) {
    case AnswerReason::None:
        return Text::tr("no reason given");
    case AnswerReason::OutOfScope:
        return Text::tr("out of scope");
    case AnswerReason::BusinessPriorities:
        return Text::tr("business priorities");
    case AnswerReason::ArchitectureConstraints:
        return Text::tr("architecture constraints");
    case AnswerReason::Other:
        return Text::tr("other reason");
    }
    Q_UNREACHABLE();
}

QString choiceStatusName(const ChoiceFigures& choice)
{
    if (choice.status == ChoiceStatus::NotApplicable)
        return Text::tr("Not applicable: %1").arg(answerReasonName(choice.reason));
    return choice.status == ChoiceStatus::Selected ? Text::tr("Selected") : Text::tr("Not selected");
}

QString improvementStatusName(ImprovementStatus status)
{
    switch (status) {
    case ImprovementStatus::None:
        return {};
    case ImprovementStatus::NotStarted:
        return Text::tr("Not started");
    case ImprovementStatus::InProgress:
        return Text::tr("In progress");
    case ImprovementStatus::Complete:
        return Text::tr("Complete");
    case ImprovementStatus::RiskAcknowledged:
        return Text::tr("Risk acknowledged");
    }
    Q_UNREACHABLE();
}

QString choiceName(const QString& title, const QString& code)
{
    return code.isEmpty() ? title : u"%1 (%2)"_s.arg(title, code);
}

QString questionName(const QString& id, const QString& title)
{
    return id + u' ' + title;
}

QString lensName(const ReviewFigures& figures)
{
    return figures.lensVersion.isEmpty() ? figures.lens : u"%1, %2"_s.arg(figures.lens, figures.lensVersion);
}

QString reviewName(const ReviewReport& report)
{
    return u"%1: %2"_s.arg(report.figures.workload, lensName(report.figures));
}

QString checkLine(const ProvingCheck& check, const QString& timeZone)
{
    QStringList parts{standingName(check.standing)};
    if (check.results > 0)
        parts << Text::tr("%1 of %2 results failed").arg(check.failed).arg(check.results);
    if (check.lastRun.isValid())
        parts << Text::tr("last run %1").arg(localDay(check.lastRun, timeZone).toString(Qt::ISODate));
    if (check.stale)
        parts << Text::tr("stale");
    if (check.excepted)
        parts << Text::tr("excepted");
    if (check.check.byHand)
        parts << Text::tr("tied by hand");
    return u"%1 %2: %3"_s.arg(check.check.tool, check.check.checkId, parts.join(u", "_s));
}

bool isUnanswered(const RiskCounts& counts)
{
    return counts.unanswered == counts.total();
}

QString issuesText(const RiskCounts& counts, int issues)
{
    return isUnanswered(counts) ? Text::tr("no answers") : QString::number(issues);
}

std::vector<std::pair<QString, QString>> workloadLines(const ReviewReport& report, const QString& timeZone)
{
    const Workload& workload = report.workload;
    const QString started = report.started.isValid() ? localDay(report.started, timeZone).toString(Qt::ISODate) : QString();
    const QString scope = report.targets.isEmpty()
        ? Text::tr("No target: there is no evidence")
        : u"%1: %2"_s.arg(QString::number(report.targets.size()), report.targets.join(u", "_s));
    return {{Text::tr("Description"), stated(workload.description)},
            {Text::tr("Environment"), stated(workload.environment)},
            {Text::tr("Owner"), report.owner.isEmpty() ? Text::tr("Nobody") : report.owner},
            {Text::tr("Targets in scope"), scope},
            {Text::tr("Service model"), stated(serviceName(workload.serviceModel))},
            {Text::tr("Host type"), stated(workload.hostType)},
            {Text::tr("Tenancy"), stated(tenancyName(workload.tenancy))},
            {Text::tr("Data classification"), stated(dataClassName(workload.dataClass))},
            {Text::tr("Personal data"), personalDataText(workload)},
            {Text::tr("Review started"), stated(started)},
            {Text::tr("Notes"), report.notes.isEmpty() ? Text::tr("None") : report.notes}};
}

QString pointsOf(const ReportedImprovement& improvement)
{
    const QString points = improvement.points == 1 ? Text::tr("1 point") : Text::tr("%1 points").arg(improvement.points);
    return improvement.assumed ? Text::tr("about %1", "points, of which some are assumed").arg(points) : points;
}

} // namespace waymark
