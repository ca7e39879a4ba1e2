// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/newstories.h"

#include "model/catalog/catalogues.h"
#include "model/domain/textlimits.h"
#include "model/edit/checkedits.h"
#include "model/edit/workspace.h"
#include "model/programme/riskstarting.h"
#include "model/programme/storygroups.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NewStories)
};

Result<void> checkNew(const Records& records, const Story& story)
{
    if (story.title.isEmpty())
        return Error{.message = Text::tr("The story was not added: it needs a title.")};
    if (story.title.size() > longestLine)
        return Error{.message = Text::tr("The story was not added: a title has at most %1 characters.").arg(longestLine)};
    const Sprint* sprint = story.sprint ? records.of<Sprint>().find(*story.sprint) : nullptr;
    if (story.sprint && !sprint)
        return Error{.code = Error::Code::NotFound, .message = Text::tr("The story was not added: its sprint is not there any more.")};
    if (sprint && sprint->state == SprintState::Closed)
        return Error{.message = Text::tr("The story was not added: sprint %1 is closed. Choose another.").arg(sprint->number)};
    return {};
}

/// Makes stories of the catalogue's and ties them together.
class StarterAddition {
public:
    StarterAddition(Edit& edit, const Catalogues& catalogues) : m_edit(edit), m_catalogues(catalogues)
    {
        for (const Story& story : edit.records().stories())
            if (!story.catalogueId.isEmpty())
                m_ids.insert(story.catalogueId, story.id);
    }

    Result<void> insert(const QStringList& starters)
    {
        const QSet<QString> wanted(starters.begin(), starters.end());
        ReferenceSeries references(m_edit.records(), m_catalogues);
        qint64 rank = lastRank(m_edit.records());
        for (const Epic& epic : m_catalogues.epics.epics)
            for (const StarterStory& starter : epic.stories) {
                if (!wanted.contains(starter.id) || m_ids.contains(starter.id))
                    continue;
                Story story = starter.toStory(epic.id, rank);
                rank += rankStep;
                if (references.isTaken(story.reference))
                    story.reference = references.next(epic.id, starter.kind);
                references.take(story.reference);
                if (auto inserted = m_edit.insert(story); !inserted)
                    return inserted;
                m_ids.insert(starter.id, story.id);
                m_added.insert(story.id);
                m_order.push_back(story.id);
            }
        return tieAll();
    }

    const std::vector<StoryId>& added() const { return m_order; }

private:
    Result<void> tieAll()
    {
        for (const Epic& epic : m_catalogues.epics.epics)
            for (const StarterStory& starter : epic.stories) {
                if (auto tied = tieChecks(starter); !tied)
                    return tied;
                if (auto tied = tieMitigations(starter); !tied)
                    return tied;
            }
        return {};
    }

    Result<void> tieChecks(const StarterStory& starter)
    {
        const auto story = m_ids.constFind(starter.id);
        if (story == m_ids.cend() || !m_added.contains(*story))
            return {};
        for (const CheckName& name : starter.checks) {
            const auto check = m_edit.check(name.tool, name.checkId);
            if (!check)
                return check.error();
            if (auto linked = linkCheck(m_edit, *story, *check); !linked)
                return linked;
        }
        return {};
    }

    /// Ties between two that were there before are a person's business.
    Result<void> tieMitigations(const StarterStory& starter)
    {
        const auto abuse = m_ids.constFind(starter.id);
        for (const QString& id : starter.mitigatedBy) {
            const auto use = m_ids.constFind(id);
            if (abuse == m_ids.cend() || use == m_ids.cend() || !(m_added.contains(*abuse) || m_added.contains(*use)))
                continue;
            const Link link{.kind = LinkKind::MitigatedBy, .story = *abuse, .otherStory = *use};
            if (auto linked = m_edit.insert(link); !linked)
                return linked;
        }
        return {};
    }

    Edit& m_edit;
    const Catalogues& m_catalogues;
    QHash<QString, StoryId> m_ids; ///< by id in the catalogue
    QSet<StoryId> m_added;
    std::vector<StoryId> m_order;
};

} // namespace

ReferenceSeries::ReferenceSeries(const Records& records, const Catalogues& catalogues)
    : m_records(records)
    , m_catalogues(catalogues)
{
    for (const Story& story : records.stories())
        m_taken.insert(story.reference);
}

QString ReferenceSeries::next(const QString& epic, StoryKind kind)
{
    const QString code = epicCode(m_catalogues, epic);
    auto series = m_series.find({code, static_cast<int>(kind)});
    if (series == m_series.end()) {
        const QString first = nextReference(m_records, code, kind);
        const qsizetype stem = first.lastIndexOf(u'-') + 1;
        series = m_series.insert({code, static_cast<int>(kind)}, {first.left(stem), first.mid(stem).toInt()});
    }
    auto& [stem, number] = *series;
    while (isTaken(stem + QString::number(number)))
        ++number;
    take(stem + QString::number(number));
    return stem + QString::number(number);
}

Result<std::vector<StoryId>> addStories(Workspace& workspace, const Catalogues& catalogues, std::vector<Story> stories)
{
    const Records& records = workspace.records();
    ReferenceSeries references(records, catalogues);
    qint64 rank = lastRank(records);
    std::vector<StoryId> ids;
    for (Story& story : stories) {
        story.title = story.title.simplified();
        if (auto fine = checkNew(records, story); !fine)
            return fine.error();
        story.reference = references.next(story.epic, story.kind);
        story.rank = rank;
        rank += rankStep;
        ids.push_back(story.id);
    }
    const QString text = stories.size() == 1 ? Text::tr("Add %1").arg(stories.front().reference)
                                             : Text::tr("Add %1 stories").arg(stories.size());
    const auto added = workspace.edit(text, [&](Edit& edit) -> Result<void> {
        for (const Story& story : stories)
            if (auto inserted = edit.insert(story); !inserted)
                return inserted;
        return {};
    });
    return added ? Result(std::move(ids)) : Result<std::vector<StoryId>>(added.error());
}

Result<StoryId> addProvenStory(Workspace& workspace, const Catalogues& catalogues, Story story,
                               std::span<const CheckKey> checks)
{
    const Records& records = workspace.records();
    story.title = story.title.simplified();
    if (auto fine = checkNew(records, story); !fine)
        return fine.error();
    story.reference = ReferenceSeries(records, catalogues).next(story.epic, story.kind);
    story.rank = lastRank(records);
    const StoryId id = story.id;
    const auto added = workspace.edit(Text::tr("Make %1 of failing checks").arg(story.reference), [&](Edit& edit) -> Result<void> {
        if (auto inserted = edit.insert(story); !inserted)
            return inserted;
        const auto linked = linkChecks(edit, checks, id);
        return linked ? Result<void>() : Result<void>(linked.error());
    });
    return added ? Result<StoryId>(id) : Result<StoryId>(added.error());
}

namespace {

const QRegularExpression& bulletPattern()
{
    static const QRegularExpression bullet(QStringLiteral("^\\s*(?:[-*+\u2022\u2013]|\\[[ xX]?\\]|\\d+[.)])\\s+"));
    return bullet;
}

} // namespace

bool hasBullet(const QString& line)
{
    return line.contains(bulletPattern());
}

QString withoutBullet(QString line)
{
    return line.remove(bulletPattern());
}

QStringList titlesIn(const QString& text)
{
    QStringList titles;
    for (QString line : text.split(QRegularExpression(QStringLiteral("[\r\n\u2028\u2029]")))) {
        while (hasBullet(line))
            line = withoutBullet(line);
        if (line = line.simplified(); !line.isEmpty())
            titles << line;
    }
    return titles;
}

QSet<QString> presentStarters(const Records& records)
{
    QSet<QString> present;
    for (const Story& story : records.stories())
        if (!story.catalogueId.isEmpty())
            present.insert(story.catalogueId);
    return present;
}

Result<std::vector<StoryId>> addStarterStories(Workspace& workspace, const Catalogues& catalogues, const QStringList& starters,
                                               const StarterRiskCatalogue* risks)
{
    std::vector<StoryId> added;
    const auto done = workspace.edit(Text::tr("Add starter stories"), [&](Edit& edit) -> Result<void> {
        StarterAddition addition(edit, catalogues);
        if (auto inserted = addition.insert(starters); !inserted)
            return inserted;
        added = addition.added();
        return risks ? tieStarterRisks(edit, *risks, added) : Result<void>();
    });
    return done ? Result(std::move(added)) : Result<std::vector<StoryId>>(done.error());
}

} // namespace waymark
