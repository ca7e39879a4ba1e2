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

/// What the review says of each question now: a worker can't ask the workspace.
QHash<QString, QuestionRecord> recordsOf(const OpenReview& open)
{
    QHash<QString, QuestionRecord> records;
    for (const LensPillar& pillar : open.lens()->pillars)
        for (const LensQuestion& question : pillar.questions)
            records.insert(question.id, questionRecord(open.workspace().records(), *open.id(), question.id));
    return records;
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
    compare();
}

void LensUpgradePage::compare()
{
    m_isCurrent = false;
    showCounts();
    m_job.start(
        [shelf = &openReview().shelf(), edition = m_edition, from = openReview().lens(),
         said = recordsOf(openReview())](const Progress&) -> Result<Compared> {
            const auto to = shelf->lens(edition);
            if (!to)
                return to.error();
            return Compared{.to = *to, .changes = lensChanges(*from, **to, [&](const QString& question) { return said.value(question); })};
        },
        this, [this](const Result<Compared>& compared) { take(compared); });
}

void LensUpgradePage::take(const Result<Compared>& compared)
{
    if (!m_isOpen)
        return;
    if (!compared) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = compared.error().message});
        leave();
        return;
    }
    const bool first = !m_to;
    const auto before = retired();
    m_to = compared->to;
    m_isCurrent = true;
    m_model.show(compared->changes, *m_to, first);
    showChanges();
    if (before)
        select(*before);
    if (first)
        m_table->setFocus(Qt::OtherFocusReason);
}

/// Somebody goes on answering.
void LensUpgradePage::follow(const ChangeSet& changes)
{
    if (m_isOpen && openReview().lens() && (changes.touches<Answer>() || changes.touches<ChoiceAnswer>()))
        compare();
}

void LensUpgradePage::showChanges()
{
    if (m_shown.rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_shown.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showDecision();
    showCounts();
}

/// If it is still there.
void LensUpgradePage::select(const ChoicePath& path)
{
    const int row = m_model.rowOf(path);
    const QModelIndex index = row < 0 ? QModelIndex() : m_shown.mapFromSource(m_model.index(row, 0));
    if (index.isValid())
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
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
    m_decision->setNote(m_to && !m_isCurrent ? tr("The answers have changed. Both editions are being compared again.")
                        : open == 1 ? tr("One answer is to something that the other edition hasn't. Decide where it goes.")
                        : open > 1 ? tr("%1 answers are to things that the other edition hasn't. Decide where they go.").arg(countText(open))
                                   : tr("Answers are kept by id. Milestones stay as they are. It can be undone."));
    m_decision->accept()->setEnabled(m_to && m_isCurrent && open == 0);
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
    if (!m_isOpen || !m_to || !m_isCurrent || !openReview().lens() || m_model.undecided() > 0)
        return;
    const ReviewId review = *openReview().id();
    const auto said = [&](const QString& question) { return questionRecord(openReview().workspace().records(), review, question); };
    const LensUpgrade wanted = decidedUpgrade(*openReview().lens(), *m_to, said, m_model.confirmed());
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
