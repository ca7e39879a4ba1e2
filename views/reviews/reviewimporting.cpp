// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a file of answers is read, matched with a lens, and stored.
#include "model/edit/reviewedits.h"
#include "model/edit/workspace.h"
#include "views/reviews/lensreading.h"
#include "views/reviews/reviewimportpage.h"
#include "views/reviews/reviewstart.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/jobbar.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/undoaction.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

QString fileFilter()
{
    return ReviewImportPage::tr("Answers of the AWS Well-Architected Tool (*.json)");
}

/// The lens that a file is by; empty: it doesn't say.
QString lensNamedBy(const AwsAnswers& answers)
{
    return answers.lensAlias.section(u'/', -1); // the last part of an ARN
}

bool isNamed(const AwsAnswers& answers, const QString& key)
{
    const QString named = lensNamedBy(answers);
    return (named.isEmpty() && answers.lensName.isEmpty() && key == frameworkLensKey) || named == key
        || (!answers.lensName.isEmpty() && lensKey(answers.lensName) == key);
}

} // namespace

void ReviewImportPage::start()
{
    const QString file = openReview().context().prompt->openFile(tr("Take over a review"), QDir::homePath(), fileFilter());
    if (!file.isEmpty())
        open(file);
    else if (!m_isOpen)
        leave();
}

void ReviewImportPage::open(const QString& file)
{
    m_isOpen = true;
    m_answers.reset();
    m_match.reset();
    m_matching.cancel();
    m_fault.clear();
    m_file = QFileInfo(file).fileName();
    m_target.clear();
    m_model.tickAll();
    m_reading.start(
        [file](const Progress&) -> Result<AwsAnswers> {
            const auto document = readReviewFile(file);
            return document ? readAwsAnswers(*document) : Result<AwsAnswers>(document.error());
        },
        this, [this, name = m_file](Result<AwsAnswers> answers) { take(name, std::move(answers)); });
    if (openReview().context().jobs)
        openReview().context().jobs->watch(m_reading, tr("Reading %1").arg(m_file), JobBar::Stop::Never);
    showRows();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ReviewImportPage::take(const QString& file, Result<AwsAnswers> answers)
{
    if (!m_isOpen)
        return;
    if (!answers) {
        m_fault = tr("Nothing of %1 was taken over. %2", "file, reason").arg(file, answers.error().message);
        showRows();
        return;
    }
    m_answers = *std::move(answers);
    offerTargets();
    match();
}

/// Reviews that are there, by workload and lens, then new ones by the lens that the file names.
std::vector<ImportTarget> ReviewImportPage::targets() const
{
    const Records& records = openReview().workspace().records();
    std::vector<ImportTarget> found;
    for (const Review& review : records.reviews()) {
        const Workload* workload = records.of<Workload>().find(review.workload);
        const LensRecord* lens = records.of<LensRecord>().find(review.lens);
        if (workload && lens)
            found.push_back({.key = review.id.toString(),
                             .text = tr("%1, %2", "workload, lens").arg(workload->name, lens->name),
                             .review = review.id,
                             .workload = workload->id,
                             .record = *lens,
                             .fits = isNamed(*m_answers, lens->key)});
    }
    addNewTargets(found);
    std::ranges::stable_sort(found, [](const ImportTarget& a, const ImportTarget& b) {
        return a.fits != b.fits ? a.fits : a.text.localeAwareCompare(b.text) < 0;
    });
    return found;
}

void ReviewImportPage::addNewTargets(std::vector<ImportTarget>& found) const
{
    const Workspace& workspace = openReview().workspace();
    const auto library = LensLibrary::loadBuiltIn();
    std::optional<BuiltInLens> builtIn;
    if (library)
        for (const BuiltInLens& lens : library->lenses())
            if (isNamed(*m_answers, lens.key))
                builtIn = lens;
    const LensRecord* record = nullptr;
    for (const LensRecord& lens : workspace.records().lenses())
        if (!builtIn && isNamed(*m_answers, lens.key) && (!record || lens.added > record->added))
            record = &lens;
    if (!builtIn && !record)
        return;
    const QString key = builtIn ? builtIn->key : record->key;
    for (const Workload& workload : workspace.records().workloads())
        if (!reviewByLens(workspace, workload.id, key))
            found.push_back({.key = QStringLiteral("new/") + workload.id.toString(),
                             .text = tr("%1, a new review by %2", "workload, lens").arg(workload.name, builtIn ? builtIn->name : record->name),
                             .workload = workload.id,
                             .record = record ? *record : LensRecord(),
                             .builtIn = builtIn,
                             .fits = true});
}

/// What is chosen stays, if it is still there. Else the open review, or one of its workload, or of one that is called as in the
/// file, as long as the lens is the file's.
void ReviewImportPage::offerTargets()
{
    m_targets = targets();
    std::vector<ChoiceField::Entry> entries;
    for (const ImportTarget& each : m_targets)
        entries.push_back({.value = each.key, .text = each.text});
    m_into->offer(entries);
    if (!target()) {
        const Records& records = openReview().workspace().records();
        const Workload* open = openReview().workload();
        const auto rank = [&](const ImportTarget& each) {
            const Workload* workload = records.of<Workload>().find(each.workload);
            const bool named = workload && !m_answers->workloadName.isEmpty() && workload->name == m_answers->workloadName;
            const bool isOpen = open && open->id == each.workload;
            return (each.fits ? 8 : 0) + (named ? 4 : 0) + (isOpen ? 2 : 0) + (each.review && each.review == openReview().id() ? 1 : 0);
        };
        const auto best = std::ranges::max_element(m_targets, {}, rank);
        m_target = best == m_targets.end() ? QString() : best->key;
    }
    m_into->show(m_target);
    m_into->setEnabled(!m_targets.empty());
}

const ImportTarget* ReviewImportPage::target() const
{
    const auto it = std::ranges::find(m_targets, m_target, &ImportTarget::key);
    return it == m_targets.end() ? nullptr : &*it;
}

void ReviewImportPage::choose(const QString& key)
{
    m_target = key;
    m_into->show(key);
    m_match.reset();
    match();
}

Result<ReviewImportPage::Match> ReviewImportPage::matchTo(const ImportTarget& target, LensShelf& shelf, const AwsAnswers& answers,
                                                          const QDateTime& now)
{
    const Result<LensRecord> record = target.builtIn ? recordOf(*target.builtIn, now) : Result<LensRecord>(target.record);
    if (!record)
        return record.error();
    const auto lens = shelf.lens(*record);
    if (!lens)
        return lens.error();
    return Match{.record = *record, .lens = *lens, .answers = matchAnswers(answers, **lens)};
}

void ReviewImportPage::match()
{
    m_fault.clear();
    const ImportTarget* into = target();
    if (!into || !m_answers) {
        m_match.reset();
        showRows();
        return;
    }
    m_matching.start(
        [into = *into, shelf = &openReview().shelf(), answers = *m_answers, now = openReview().workspace().clock().now()](const Progress&) {
            return matchTo(into, *shelf, answers, now);
        },
        this, [this](Result<Match> matched) {
            m_match.reset();
            if (matched)
                m_match = *std::move(matched);
            else
                m_fault = matched.error().message;
            showRows();
        });
    showRows();
}

void ReviewImportPage::accept()
{
    const ImportTarget* chosenTarget = target();
    if (!m_isOpen || !m_match || !chosenTarget || (m_model.chosen().empty() && !m_model.takesNotes()))
        return;
    const ImportTarget into = *chosenTarget;
    const auto count = static_cast<qint64>(m_model.chosen().size());
    std::optional<ReviewId> review;
    m_isOpen = false; // what changes now is no news
    const bool done = editOrTell(
        openReview().workspace(), tr("Take over answers from %1", "file").arg(m_file),
        [&](Edit& edit) -> Result<void> {
            const auto id = store(edit, into);
            if (!id)
                return id.error();
            review = *id;
            return {};
        },
        [this](const Message& message) { Q_EMIT messageRaised(message); });
    if (!done) {
        m_isOpen = true;
        return;
    }
    const Message message = undoableMessage(openReview().workspace(), static_cast<ReviewPage*>(this),
                                            count == 1 ? tr("1 answer was taken over from %1.").arg(m_file)
                                                       : tr("%1 answers were taken over from %2.").arg(countText(count), m_file));
    openReview().open(*review);
    leave();
    Q_EMIT messageRaised(message);
}

Result<ReviewId> ReviewImportPage::store(Edit& edit, const ImportTarget& into) const
{
    std::optional<ReviewId> review = into.review;
    if (!review) {
        const auto lens = addLens(edit, m_match->record);
        if (!lens)
            return lens.error();
        const auto started = startReview(edit, into.workload, *lens, openReview().workspace().clock().now());
        if (!started)
            return started.error();
        review = *started;
    }
    for (const WholeAnswer& answer : m_model.chosen())
        if (const auto set = setWholeAnswer(edit, *review, answer); !set)
            return set.error();
    if (m_model.takesNotes())
        if (const auto set = setReviewNotes(edit, *review, m_answers->notes); !set)
            return set.error();
    return *review;
}

void ReviewImportPage::leave()
{
    m_reading.cancel();
    m_matching.cancel();
    m_isOpen = false;
    m_answers.reset();
    m_match.reset();
    m_file.clear();
    m_fault.clear();
    m_target.clear();
    showRows();
    Q_EMIT closed();
}

} // namespace waymark
