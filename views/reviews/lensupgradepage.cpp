// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an upgrade does; lensupgradelayout.cpp builds its page.
#include "views/reviews/lensupgradepage.h"

#include "model/edit/workspace.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/itempicker.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace waymark {

namespace {

const QString undecided = QStringLiteral("?"); ///< no id is that: they have a line end

QString keyOf(const ChoicePath& path)
{
    return path.first + u'\n' + path.second;
}

ChoicePath pathOf(const QString& key)
{
    return {key.section(u'\n', 0, 0), key.section(u'\n', 1)};
}

} // namespace

void LensUpgradePage::open(const LensRecord& edition)
{
    m_edition = edition;
    m_isOpen = true;
    m_to.reset();
    m_words->clear();
    m_model.show({}, Lens(), true);
    if (!openReview().lens()) {
        leave();
        return;
    }
    m_job.start([shelf = &openReview().shelf(), edition](const Progress&) { return shelf->lens(edition); }, this,
                [this](const Result<std::shared_ptr<const Lens>>& lens) { take(lens); });
}

void LensUpgradePage::take(const Result<std::shared_ptr<const Lens>>& lens)
{
    if (!m_isOpen)
        return;
    if (!lens) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = lens.error().message});
        leave();
        return;
    }
    m_to = *lens;
    m_model.show(upgrade({}).changes, *m_to, true);
    showChanges();
    m_table->setFocus(Qt::OtherFocusReason);
}

LensUpgrade LensUpgradePage::upgrade(const QHash<ChoicePath, ChoicePath>& confirmed) const
{
    const Records& records = openReview().workspace().records();
    const ReviewId review = *openReview().id();
    const auto record = [&](const QString& question) { return questionRecord(records, review, question); };
    return lensUpgrade(*openReview().lens(), *m_to, record, confirmed);
}

/// Somebody goes on answering.
void LensUpgradePage::follow(const ChangeSet& changes)
{
    if (!m_isOpen || !m_to || !openReview().lens() || !(changes.touches<Answer>() || changes.touches<ChoiceAnswer>()))
        return;
    m_model.show(upgrade({}).changes, *m_to, false);
    showChanges();
}

void LensUpgradePage::showChanges()
{
    if (m_shown.rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_shown.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showDecision();
    showCounts();
}

std::optional<ChoicePath> LensUpgradePage::retired() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    const LensChange& change = m_model.rowAt(m_shown.mapToSource(current).row()).change;
    return UpgradeModel::needsDecision(change) ? std::optional(UpgradeModel::pathOf(change)) : std::nullopt;
}

void LensUpgradePage::showDecision()
{
    const auto path = retired();
    m_goesTo->setEnabled(path.has_value());
    m_other->setEnabled(path.has_value());
    m_letAllGo->setEnabled(m_model.undecided() > 0);
    m_deciding->setVisible(m_model.count(LensMove::Retired) > 0);
    if (!path) {
        m_what->setText(tr("Select an answer to be decided."));
        m_goesTo->offer({{.value = undecided, .text = tr("Nothing to decide here")}});
        m_goesTo->show(undecided);
        return;
    }
    const UpgradeRow& row = m_model.rowAt(m_model.rowOf(*path));
    m_what->setText(tr("The other edition has no “%1”. What the review says of it goes to:").arg(row.change.fromTitle));
    std::vector<ChoiceField::Entry> entries;
    if (!row.decision)
        entries.push_back({.value = undecided, .text = tr("Nobody has decided yet")});
    std::vector<ChoicePath> offered = row.change.candidates;
    if (row.decision && row.decision->to && std::ranges::find(offered, *row.decision->to) == offered.end())
        offered.insert(offered.begin(), *row.decision->to);
    for (const ChoicePath& each : offered)
        entries.push_back({.value = keyOf(each), .text = placeText(each.first, titleAt(*m_to, each))});
    entries.push_back({.value = QString(), .text = tr("Let it go")});
    m_goesTo->offer(entries);
    m_goesTo->show(!row.decision ? undecided : row.decision->to ? keyOf(*row.decision->to) : QString());
}

void LensUpgradePage::showCounts()
{
    const Workload* workload = openReview().workload();
    const QString edition = m_edition.version.isEmpty() ? m_edition.name : tr("%1, %2", "lens, edition").arg(m_edition.name, m_edition.version);
    QStringList counts;
    for (const LensMove move : {LensMove::Renamed, LensMove::Moved, LensMove::Changed, LensMove::Retired, LensMove::Added})
        if (const int count = m_model.count(move); count > 0)
            counts << tr("%1 %2", "count, what became of them").arg(countText(count), midSentence(moveText(move)));
    m_head->setText(tr("Upgrade the review of %1 to %2", "workload, edition").arg(workload ? workload->name : QString(), edition),
                    !m_to            ? tr("The edition is being read.")
                    : counts.isEmpty() ? tr("Both editions ask the same.")
                                       : counts.join(QStringLiteral(", ")));
    const int open = m_model.undecided();
    m_decision->setNote(open == 1 ? tr("One answer is to something that the other edition hasn't. Decide where it goes.")
                        : open > 1 ? tr("%1 answers are to things that the other edition hasn't. Decide where they go.").arg(countText(open))
                                   : tr("Answers are kept by id. Milestones stay as they are. It can be undone."));
    m_decision->accept()->setEnabled(m_to && open == 0);
}

std::vector<PickItem> LensUpgradePage::places() const
{
    std::vector<PickItem> items;
    const auto path = retired();
    if (!path || !m_to)
        return items;
    for (const LensPillar& pillar : m_to->pillars)
        for (const LensQuestion& question : pillar.questions) {
            if (path->second.isEmpty()) {
                items.push_back({.id = question.id, .title = question.title, .key = keyOf({question.id, QString()})});
                continue;
            }
            for (const LensChoice& choice : question.choices)
                items.push_back({.id = question.id, .title = choice.title, .key = keyOf({question.id, choice.id})});
        }
    return items;
}

void LensUpgradePage::pick(const QString& place)
{
    if (place.isEmpty())
        decide({});
    else if (place != undecided)
        decide({.to = pathOf(place)});
}

/// On to the next that is undecided.
void LensUpgradePage::decide(const UpgradeDecision& decision)
{
    const auto path = retired();
    if (!path || !m_to)
        return;
    m_model.decide(*path, decision, *m_to);
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        const UpgradeRow& each = m_model.rowAt(m_shown.mapToSource(m_shown.index(row, 0)).row());
        if (!UpgradeModel::needsDecision(each.change) || each.decision)
            continue;
        m_table->selectionModel()->setCurrentIndex(m_shown.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
}

void LensUpgradePage::accept()
{
    if (!m_isOpen || !m_to || !openReview().lens() || m_model.undecided() > 0)
        return;
    const LensUpgrade wanted = upgrade(m_model.confirmed());
    const ReviewId review = *openReview().id();
    const Workload* workload = openReview().workload();
    const QString name = workload ? workload->name : QString();
    const QString formerKey = openReview().record()->key;
    m_isOpen = false; // what changes now is no news
    const bool done = editOrTell(
        openReview().workspace(), tr("Upgrade the review of %1 to another edition of %2", "workload, lens").arg(name, m_edition.name),
        [&](Edit& edit) -> Result<void> {
            const auto edition = addLens(edit, m_edition);
            if (!edition)
                return edition.error();
            if (auto carried = carryChoiceTies(edit, formerKey, m_edition.key, wanted.renamed); !carried)
                return carried;
            return upgradeReview(edit, review, *edition, wanted.answers, wanted.renamed);
        },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (!done) {
        m_isOpen = true;
        return;
    }
    leave();
    Q_EMIT messageRaised(undoableMessage(openReview().workspace(), this, tr("The review of %1 is answered by the other edition now.").arg(name)));
}

void LensUpgradePage::leave()
{
    m_job.cancel();
    m_isOpen = false;
    Q_EMIT closed();
}

void LensUpgradePage::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

} // namespace waymark
