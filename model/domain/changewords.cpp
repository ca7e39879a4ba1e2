// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/changewords.h"

#include "model/domain/localday.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

/// Where the words aren't the column's name itself.
constexpr std::pair<const char*, const char*> labels[] = {
    {"answer_id", QT_TRANSLATE_NOOP("ChangeWords", "Answer to")},
    {"carried", QT_TRANSLATE_NOOP("ChangeWords", "Carried over")},
    {"catalogue_id", QT_TRANSLATE_NOOP("ChangeWords", "Starter story")},
    {"check_id", QT_TRANSLATE_NOOP("ChangeWords", "Check")},
    {"closure_id", QT_TRANSLATE_NOOP("ChangeWords", "Closing")},
    {"created", QT_TRANSLATE_NOOP("ChangeWords", "Made")},
    {"data_class", QT_TRANSLATE_NOOP("ChangeWords", "Data classification")},
    {"deadline_critical", QT_TRANSLATE_NOOP("ChangeWords", "Days to mend what is critical")},
    {"deadline_high", QT_TRANSLATE_NOOP("ChangeWords", "Days to mend what is high")},
    {"deadline_low", QT_TRANSLATE_NOOP("ChangeWords", "Days to mend what is low")},
    {"deadline_medium", QT_TRANSLATE_NOOP("ChangeWords", "Days to mend what is medium")},
    {"done_rule", QT_TRANSLATE_NOOP("ChangeWords", "Rule for done")},
    {"element_id", QT_TRANSLATE_NOOP("ChangeWords", "Part of the threat model")},
    {"evidence_sha256", QT_TRANSLATE_NOOP("ChangeWords", "SHA-256 of the evidence file")},
    {"exception_id", QT_TRANSLATE_NOOP("ChangeWords", "Exception")},
    {"expiry", QT_TRANSLATE_NOOP("ChangeWords", "Last day")},
    {"fate", QT_TRANSLATE_NOOP("ChangeWords", "What became of it")},
    {"freshness_days", QT_TRANSLATE_NOOP("ChangeWords", "Days that evidence stays fresh")},
    {"game_day_id", QT_TRANSLATE_NOOP("ChangeWords", "Game day")},
    {"gate_lines", QT_TRANSLATE_NOOP("ChangeWords", "Gate in words")},
    {"gdpr", QT_TRANSLATE_NOOP("ChangeWords", "GDPR applies")},
    {"key", QT_TRANSLATE_NOOP("ChangeWords", "Known as")},
    {"layer", QT_TRANSLATE_NOOP("ChangeWords", "Defence layer")},
    {"lead_id", QT_TRANSLATE_NOOP("ChangeWords", "Led by")},
    {"lens_id", QT_TRANSLATE_NOOP("ChangeWords", "Lens")},
    {"maturity_compliance", QT_TRANSLATE_NOOP("ChangeWords", "Compliance that rung “verified” asks for, in hundredths of a per cent")},
    {"maturity_sprints", QT_TRANSLATE_NOOP("ChangeWords", "Closed sprints that rung “sustained” asks for")},
    {"no_threat", QT_TRANSLATE_NOOP("ChangeWords", "Why no abuse case is needed")},
    {"other_story_id", QT_TRANSLATE_NOOP("ChangeWords", "Other story")},
    {"owner_id", QT_TRANSLATE_NOOP("ChangeWords", "Owner")},
    {"person_id", QT_TRANSLATE_NOOP("ChangeWords", "Person")},
    {"policy_id", QT_TRANSLATE_NOOP("ChangeWords", "Policy statement")},
    {"review_id", QT_TRANSLATE_NOOP("ChangeWords", "Review")},
    {"revoke_reason", QT_TRANSLATE_NOOP("ChangeWords", "Why it was revoked")},
    {"risk_id", QT_TRANSLATE_NOOP("ChangeWords", "Risk")},
    {"risk_grid", QT_TRANSLATE_NOOP("ChangeWords", "Levels of the risk grid")},
    {"scheduled", QT_TRANSLATE_NOOP("ChangeWords", "Planned for")},
    {"sha256", QT_TRANSLATE_NOOP("ChangeWords", "SHA-256")},
    {"signed_at", QT_TRANSLATE_NOOP("ChangeWords", "Signed")},
    {"sprint_id", QT_TRANSLATE_NOOP("ChangeWords", "Sprint")},
    {"story_id", QT_TRANSLATE_NOOP("ChangeWords", "Story")},
    {"target_id", QT_TRANSLATE_NOOP("ChangeWords", "Target")},
    {"wip_in_progress", QT_TRANSLATE_NOOP("ChangeWords", "Limit for in progress")},
    {"wip_in_review", QT_TRANSLATE_NOOP("ChangeWords", "Limit for in review")},
    {"wip_ready", QT_TRANSLATE_NOOP("ChangeWords", "Limit for ready")},
    {"workload_id", QT_TRANSLATE_NOOP("ChangeWords", "Workload")},
};

/// Where a value's word isn't what people say.
constexpr std::pair<const char*, const char*> values[] = {
    {"ARCHITECTURE_CONSTRAINTS", QT_TRANSLATE_NOOP("ChangeWords", "architecture constraints")},
    {"BUSINESS_PRIORITIES", QT_TRANSLATE_NOOP("ChangeWords", "business priorities")},
    {"COMPLETE", QT_TRANSLATE_NOOP("ChangeWords", "complete")},
    {"IN_PROGRESS", QT_TRANSLATE_NOOP("ChangeWords", "in progress")},
    {"NONE", QT_TRANSLATE_NOOP("ChangeWords", "none")},
    {"NOT_APPLICABLE", QT_TRANSLATE_NOOP("ChangeWords", "not applicable")},
    {"NOT_STARTED", QT_TRANSLATE_NOOP("ChangeWords", "not started")},
    {"OTHER", QT_TRANSLATE_NOOP("ChangeWords", "other")},
    {"OUT_OF_SCOPE", QT_TRANSLATE_NOOP("ChangeWords", "out of scope")},
    {"RISK_ACKNOWLEDGED", QT_TRANSLATE_NOOP("ChangeWords", "risk acknowledged")},
    {"SELECTED", QT_TRANSLATE_NOOP("ChangeWords", "selected")},
    {"UNSELECTED", QT_TRANSLATE_NOOP("ChangeWords", "not selected")},
    {"bestPractice", QT_TRANSLATE_NOOP("ChangeWords", "best practice")},
    {"carriedOver", QT_TRANSLATE_NOOP("ChangeWords", "carried over")},
    {"choice", QT_TRANSLATE_NOOP("ChangeWords", "choice of a lens")},
    {"dedicatedHost", QT_TRANSLATE_NOOP("ChangeWords", "dedicated hosts")},
    {"dedicatedInstance", QT_TRANSLATE_NOOP("ChangeWords", "dedicated instances")},
    {"dependsOn", QT_TRANSLATE_NOOP("ChangeWords", "depends on")},
    {"ec2", QT_TRANSLATE_NOOP("ChangeWords", "EC2")},
    {"ecsOnEc2", QT_TRANSLATE_NOOP("ChangeWords", "ECS on EC2")},
    {"ecsOnFargate", QT_TRANSLATE_NOOP("ChangeWords", "ECS on Fargate")},
    {"eks", QT_TRANSLATE_NOOP("ChangeWords", "EKS")},
    {"eksOnFargate", QT_TRANSLATE_NOOP("ChangeWords", "EKS on Fargate")},
    {"entryPoint", QT_TRANSLATE_NOOP("ChangeWords", "entry point")},
    {"importTime", QT_TRANSLATE_NOOP("ChangeWords", "time of the import")},
    {"inForce", QT_TRANSLATE_NOOP("ChangeWords", "in force")},
    {"inProgress", QT_TRANSLATE_NOOP("ChangeWords", "in progress")},
    {"inReview", QT_TRANSLATE_NOOP("ChangeWords", "in review")},
    {"lambda", QT_TRANSLATE_NOOP("ChangeWords", "Lambda")},
    {"metBy", QT_TRANSLATE_NOOP("ChangeWords", "met by")},
    {"mitigatedBy", QT_TRANSLATE_NOOP("ChangeWords", "mitigated by")},
    {"provenBy", QT_TRANSLATE_NOOP("ChangeWords", "proven by")},
    {"notApplicable", QT_TRANSLATE_NOOP("ChangeWords", "not applicable")},
    {"notMet", QT_TRANSLATE_NOOP("ChangeWords", "not met")},
    {"partlyMet", QT_TRANSLATE_NOOP("ChangeWords", "partly met")},
    {"realisedBy", QT_TRANSLATE_NOOP("ChangeWords", "realised by")},
    {"shownBy", QT_TRANSLATE_NOOP("ChangeWords", "shown by")},
    {"treatedBy", QT_TRANSLATE_NOOP("ChangeWords", "treated by")},
    {"trustBoundary", QT_TRANSLATE_NOOP("ChangeWords", "trust boundary")},
    {"unstated", QT_TRANSLATE_NOOP("ChangeWords", "not stated")},
    {"wont", QT_TRANSLATE_NOOP("ChangeWords", "won't")},
};

template <size_t Count>
const char* wordsFor(const std::pair<const char*, const char*> (&list)[Count], const QString& key)
{
    for (const auto& [candidate, words] : list)
        if (key == QLatin1String(candidate))
            return words;
    return nullptr;
}

QString labelOf(const QString& field)
{
    if (const char* words = wordsFor(labels, field))
        return Text::tr(words);
    QString label = field;
    label.replace(u'_', u' ');
    label.front() = label.front().toUpper();
    return label;
}

/// Spells one value of a field out.
class Speller {
public:
    Speller(QString field, const NameOfValue& nameOf, const QTimeZone& zone) : m_field(std::move(field)), m_nameOf(nameOf), m_zone(zone) {}

    QString text(const QString& value) const
    {
        const QString name = m_nameOf && !value.isEmpty() ? m_nameOf(m_field, value) : QString();
        return name.isEmpty() ? value : name;
    }
    QString text(const QStringList& value) const
    {
        QStringList lines;
        for (const QString& item : value)
            lines << text(item);
        return lines.join(u'\n');
    }
    QString text(int value) const { return QString::number(value); }
    QString text(qint64 value) const { return QString::number(value); }
    QString text(bool value) const { return value ? Text::tr("yes") : Text::tr("no"); }
    QString text(QDate value) const { return value.toString(Qt::ISODate); }
    QString text(const QDateTime& value) const { return zonedText(value, m_zone); }
    template <typename Tag>
    QString text(const Id<Tag>& value) const { return text(value.toString()); }
    template <typename Tag>
    QString text(Key<Tag> value) const { return text(QString::number(value.value())); }
    template <Worded E>
    QString text(E value) const
    {
        const char* words = wordsFor(values, word(value));
        return words ? Text::tr(words) : word(value);
    }
    template <typename T>
    QString text(const std::optional<T>& value) const { return value ? text(*value) : QString(); }

private:
    QString m_field;
    const NameOfValue& m_nameOf;
    const QTimeZone& m_zone;
};

/// What stands for a whole file.
template <typename M>
QString fileText([[maybe_unused]] const M& value)
{
    if constexpr (std::is_same_v<M, QString>)
        return Text::tr("%1 characters").arg(value.size());
    else
        return {};
}

/// A whole file, which nobody reads in a list of changes.
template <typename T>
bool isFile(const QString& field)
{
    return (std::is_same_v<T, LensRecord> || std::is_same_v<T, Milestone>) && field == QLatin1String("document");
}

template <typename T>
std::vector<FieldChange> differences(const T* before, const T* after, const NameOfValue& nameOf, const QTimeZone& zone)
{
    std::vector<FieldChange> list;
    forEachField<T>([&](const auto& field) {
        const QString name = QLatin1String(field.name);
        if (name == QLatin1String("id") || name == QLatin1String("revision"))
            return;
        const Speller speller(name, nameOf, zone);
        const auto text = [&](const auto& value) { return isFile<T>(name) ? fileText(value) : speller.text(value); };
        FieldChange change{.field = name, .label = labelOf(name)};
        if (before)
            change.before = text(before->*field.member);
        if (after)
            change.after = text(after->*field.member);
        if (change.before != change.after)
            list.push_back(std::move(change));
    });
    return list;
}

} // namespace

std::vector<FieldChange> differences(const Change& change, const NameOfValue& nameOf, const QTimeZone& zone)
{
    return std::visit(
        [&]<typename T>(const T&) {
            return differences<T>(change.before ? std::get_if<T>(&*change.before) : nullptr,
                                  change.after ? std::get_if<T>(&*change.after) : nullptr, nameOf, zone);
        },
        change.either());
}

} // namespace waymark
