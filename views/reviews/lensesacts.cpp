// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with lenses.
#include "model/edit/reviewedits.h"
#include "model/edit/workspace.h"
#include "views/reviews/lensespage.h"
#include "views/reviews/lensupgradepage.h"
#include "views/reviews/reviewstart.h"
#include "views/shared/datatable.h"
#include "views/shared/jobbar.h"
#include "views/shared/mnemonics.h"
#include "views/shared/prompt.h"
#include "views/shared/undoaction.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

QString fileFilter()
{
    return LensesPage::tr("Lenses (*.json)");
}

} // namespace

void LensesPage::tellFailure(const QString& text)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = text, .outlivesEdits = true});
}

void LensesPage::askForFile()
{
    const QString file = openReview().context().prompt->openFile(tr("Add a lens"), QDir::homePath(), fileFilter());
    if (!file.isEmpty())
        addFile(file);
}

void LensesPage::addFile(const QString& file)
{
    const auto lenses = openReview().workspace().records().lenses();
    m_adding.start([file, known = std::vector<LensRecord>(lenses.begin(), lenses.end()), // a copy for another thread
                    now = openReview().workspace().clock().now()](const Progress&) { return readLensOfFile(file, now, known); },
                   this, [this](const Result<ReadLens>& read) { keep(read); });
    if (openReview().context().jobs)
        openReview().context().jobs->watch(m_adding, tr("Reading %1").arg(QFileInfo(file).fileName()), JobBar::Stop::Never);
}

/// Every fault stays to be looked at in its details, as long as the program runs: the workspace keeps the lens as it was read.
void LensesPage::keep(const Result<ReadLens>& read)
{
    if (!read) {
        tellFailure(read.error().message);
        return;
    }
    const LensRecord& lens = read->record;
    Workspace& workspace = openReview().workspace();
    std::optional<LensId> kept;
    const bool done = editOrTell(
        workspace, tr("Add the lens %1").arg(lens.name),
        [&](Edit& edit) -> Result<void> {
            const auto id = addLens(edit, lens);
            if (!id)
                return id.error();
            kept = *id;
            return {};
        },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (!done)
        return;
    m_summaries.insert(kept->toString(), read->summary);
    refresh();
    m_table->selectRow(std::max(0, m_model.rowOf(kept->toString())));
    showDetails();
    const auto faults = static_cast<qint64>(read->summary.faults.size());
    if (*kept != lens.id)
        Q_EMIT messageRaised({.text = tr("%1 is in the workspace already, word for word.").arg(lens.name)});
    else
        Q_EMIT messageRaised(undoableMessage(workspace, static_cast<ReviewPage*>(this),
                                             faults == 0 ? tr("%1 was added. Its file has no faults.").arg(lens.name)
                                                         : tr("%1 was added. Its file has %2; its details say what was made of each.", "lens, count of faults")
                                                               .arg(lens.name, countedFaults(faults))));
}

void LensesPage::exportLens()
{
    const LensRow* chosenLens = chosen();
    if (!chosenLens)
        return;
    const LensRow lens = *chosenLens; // the list may change while the person answers
    const QString file = openReview().context().prompt->saveFile(tr("Export %1").arg(lens.name),
                                                                 QDir::home().filePath(lens.key + QStringLiteral(".json")), fileFilter());
    if (file.isEmpty())
        return;
    withRecord(lens, [this, file](const Result<LensRecord>& record) {
        if (!record) {
            tellFailure(record.error().message);
            return;
        }
        m_writing.start([file, document = record->document.toUtf8()](const Progress&) { return writeReviewFile(file, document); }, this,
                        [this, file](const Result<void>& written) {
                            if (!written)
                                tellFailure(written.error().message);
                            else
                                Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                                      .text = tr("The lens was written to %1.").arg(QDir::toNativeSeparators(file)),
                                                      .outlivesEdits = true});
                        });
    });
}

void LensesPage::removeChosen()
{
    const LensRow* lens = chosen();
    if (!lens || !lens->record || lens->reviews > 0)
        return;
    const LensId id = *lens->record;
    const QString name = lens->name;
    const bool done = editOrTell(
        openReview().workspace(), tr("Remove the lens %1").arg(name), [&](Edit& edit) { return removeLens(edit, id); },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (done)
        Q_EMIT messageRaised(undoableMessage(openReview().workspace(), static_cast<ReviewPage*>(this), tr("%1 was removed.").arg(name)));
}

/// The workload of the open review first.
void LensesPage::fillWorkloads()
{
    m_workloads->clear();
    const LensRow* lens = chosen();
    if (!lens)
        return;
    const Workspace& workspace = openReview().workspace();
    const Workload* open = openReview().workload();
    std::vector<Workload> workloads(workspace.records().workloads().begin(), workspace.records().workloads().end());
    std::ranges::sort(workloads, [&](const Workload& a, const Workload& b) {
        const bool first = open && a.id == open->id;
        const bool second = open && b.id == open->id;
        return first != second ? first : a.name.localeAwareCompare(b.name) < 0;
    });
    for (const Workload& workload : workloads) {
        const bool has = reviewByLens(workspace, workload.id, lens->key) != nullptr;
        QAction* action = m_workloads->addAction(literalText(has ? tr("%1 has one already", "workload").arg(workload.name) : workload.name));
        action->setEnabled(!has);
        connect(action, &QAction::triggered, this, [this, id = workload.id, row = lens->row] { startReview(id, row); });
    }
}

void LensesPage::startReview(const WorkloadId& workload, const QString& row)
{
    const int place = m_model.rowOf(row);
    if (place >= 0)
        withRecord(m_model.rowAt(place), [this, workload](const Result<LensRecord>& lens) { begin(workload, lens); });
}

void LensesPage::begin(const WorkloadId& workload, const Result<LensRecord>& lens)
{
    if (!lens) {
        tellFailure(lens.error().message);
        return;
    }
    const QString name = lens->name;
    const auto review = beginReview(openReview().workspace(), workload, *lens);
    if (!review) {
        tellFailure(review.error().message);
        return;
    }
    const Message message = undoableMessage(openReview().workspace(), static_cast<ReviewPage*>(this), tr("A review by %1 was started.").arg(name));
    openReview().open(*review);
    Q_EMIT questionRequested(openReview().lens() && !openReview().lens()->pillars.empty() && !openReview().lens()->pillars.front().questions.empty()
                                 ? openReview().lens()->pillars.front().questions.front().id
                                 : QString(),
                             QString());
    Q_EMIT messageRaised(message);
}

void LensesPage::upgradeReview()
{
    const LensRow* lens = chosen();
    if (lens && whyNoUpgrade(lens).isEmpty())
        withRecord(*lens, [this](const Result<LensRecord>& edition) { openUpgrade(edition); });
}

void LensesPage::openUpgrade(const Result<LensRecord>& edition)
{
    if (!edition) {
        tellFailure(edition.error().message);
        return;
    }
    const LensRecord* open = openReview().record();
    if (!open || open->key != edition->key || open->id == edition->id)
        return; // another review is open by now
    m_stack->setCurrentWidget(m_upgradePage);
    m_upgradePage->open(*edition);
}

void LensesPage::withRecord(const LensRow& lens, const std::function<void(const Result<LensRecord>&)>& use)
{
    const LensRecord* record = lens.record ? openReview().workspace().records().of<LensRecord>().find(*lens.record) : nullptr;
    if (record) {
        use(LensRecord(*record)); // a copy: what is done with it may change the records
        return;
    }
    if (!lens.builtIn)
        return; // it was removed meanwhile
    m_opening.start([builtIn = *lens.builtIn, now = openReview().workspace().clock().now(),
                     shelf = &openReview().shelf()](const Progress&) { return shelvedRecordOf(builtIn, now, *shelf); },
                    this, use);
}

} // namespace waymark
