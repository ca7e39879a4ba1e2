// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the import of a review shows; reviewimporting.cpp reads, matches and stores.
#include "views/reviews/reviewimportpage.h"

#include "model/edit/workspace.h"
#include "views/reviews/lensreading.h"
#include "views/shared/choicefield.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

ReviewImportPage::ReviewImportPage(OpenReview& open, QWidget* parent)
    : ReviewPage(open, parent)
    , m_head(new SectionHead)
    , m_another(namedButton(tr("Choose another file…"), "reviewImportAnother"))
    , m_export(namedButton(tr("Export the open review…"), "reviewExportAws"))
    , m_into(new ChoiceField(tr("Take over into")))
    , m_table(new DataTable(tr("What the file says")))
    , m_summary(noteLabel("reviewImportSummary", false))
    , m_decision(new DecisionRow(this, {.cancel = "reviewImportCancel", .accept = "reviewImportAccept", .note = "reviewImportNote"}))
{
    setObjectName(QStringLiteral("reviewImportPage"));
    build();
    connectParts();
    showRows();
}

void ReviewImportPage::build()
{
    m_into->setObjectName(QStringLiteral("reviewImportInto"));
    m_export->setToolTip(tr("As the AWS Well-Architected Tool lists answers"));
    m_head->addWidget(m_export);
    m_head->addWidget(m_another);
    m_table->setObjectName(QStringLiteral("reviewImportTable"));
    m_table->setModel(&m_model);
    m_table->heads()->setSectionsClickable(false);
    m_table->setColumnWidth(ReviewImportModel::KindColumn, 136);
    m_table->setColumnWidth(ReviewImportModel::NowColumn, 180);
    m_table->heads()->setStretched(ReviewImportModel::QuestionColumn, 160);
    m_table->heads()->setStretched(ReviewImportModel::ThenColumn, 200);
    auto* into = new QHBoxLayout;
    into->setContentsMargins(6, 0, 6, 0); // in line with the head
    into->setSpacing(space::field);
    into->addWidget(fieldLabel(tr("Take over into"), m_into));
    into->addWidget(m_into, 1);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(6, 0, 6, 0);
    words->addWidget(m_summary);
    auto* column = pageColumn(this, space::column);
    column->addWidget(m_head);
    column->addLayout(into);
    column->addLayout(words);
    column->addWidget(m_table, 1);
    column->addWidget(m_decision);
}

void ReviewImportPage::connectParts()
{
    connect(m_decision, &DecisionRow::cancelled, this, &ReviewImportPage::leave);
    connect(m_decision, &DecisionRow::accepted, this, &ReviewImportPage::accept);
    connect(m_another, &QPushButton::clicked, this, &ReviewImportPage::start);
    connect(m_export, &QPushButton::clicked, this, &ReviewImportPage::exportAnswers);
    connect(m_into, &ChoiceField::chosen, this, [this](const QVariant& key) { choose(key.toString()); });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) { m_model.toggle({index.row()}); });
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(&m_model, &ReviewImportModel::choiceChanged, this, &ReviewImportPage::showChoice);
    connect(&openReview().workspace(), &Workspace::changed, this, &ReviewImportPage::follow);
    connect(&openReview(), &OpenReview::opened, this, [this] { m_export->setEnabled(openReview().lens() != nullptr); });
}

void ReviewImportPage::follow(const ChangeSet& changes)
{
    if (!m_isOpen || !m_answers)
        return;
    if (changes.touches<Workload>() || changes.touches<Review>() || changes.touches<LensRecord>()) {
        offerTargets();
        match();
    } else if (changes.touches<Answer>() || changes.touches<ChoiceAnswer>()) {
        showRows();
    }
}

void ReviewImportPage::showRows()
{
    m_export->setEnabled(openReview().lens() != nullptr);
    const ImportTarget* into = target();
    if (!m_match || !into || !m_answers) {
        m_model.show({});
        showChoice();
        return;
    }
    const Records& records = openReview().workspace().records();
    const Review* review = into->review ? records.of<Review>().find(*into->review) : nullptr;
    const auto record = [&](const QString& question) {
        return review ? questionRecord(records, review->id, question) : QuestionRecord();
    };
    m_model.show(importedRows(*m_answers, m_match->answers, *m_match->lens, review ? review->notes : QString(), record));
    showChoice();
}

void ReviewImportPage::showChoice()
{
    const auto answers = static_cast<qint64>(m_model.chosen().size());
    const bool notes = m_model.takesNotes();
    m_head->setText(m_file.isEmpty() ? tr("Take over a review from the AWS console") : tr("Take over answers from %1", "file").arg(m_file),
                    tr("The output of “aws wellarchitected list-answers”, “get-answer” or “get-lens-review”."));
    m_summary->setText(summary());
    m_decision->accept()->setText(answers == 1 ? tr("Take over 1 answer") : tr("Take over %1 answers").arg(countText(answers)));
    m_decision->accept()->setEnabled(m_match && target() && (answers > 0 || notes));
    m_decision->setNote(tr("Notes that are here stay where the file has none, and no answer is opened again. It can be undone."));
}

QString ReviewImportPage::summary() const
{
    if (!m_fault.isEmpty())
        return m_fault;
    if (!m_answers)
        return m_reading.isRunning() ? tr("The file is being read.") : tr("Choose a file.");
    if (m_targets.empty())
        return tr("There is no workload yet whose review this could be. Describe one, and import again.");
    if (!m_match)
        return tr("The answers are being matched with the lens.");
    using Kind = ImportedRow::Kind;
    const std::pair<Kind, QString> parts[] = {
        {Kind::Answer, tr("%1 differ from here")},    {Kind::Same, tr("%1 are the same")},
        {Kind::Unsaid, tr("%1 are not answered")},    {Kind::Unmatched, tr("%1 parts match nothing in the lens")},
        {Kind::RiskDiffers, tr("%1 risks differ from the lens's rules")}, {Kind::NotUnderstood, tr("%1 parts were not understood")}};
    QStringList counts;
    for (const auto& [kind, text] : parts)
        if (const int count = m_model.count(kind); count > 0)
            counts << text.arg(countText(count));
    const auto questions = static_cast<qint64>(m_answers->answers.size());
    const QString all = questions == 1 ? tr("1 question in the file") : tr("%1 questions in the file").arg(countText(questions));
    return counts.isEmpty() ? tr("%1.").arg(all) : tr("%1: %2.", "questions, counts").arg(all, counts.join(QStringLiteral(", ")));
}

void ReviewImportPage::exportAnswers()
{
    if (openReview().isReadingLens())
        Q_EMIT messageRaised({.text = tr("The lens is being read. Export the answers when the questions are there.")});
    if (!openReview().lens() || !openReview().workload())
        return;
    const QString name = openReview().workload()->name;
    const QString file = openReview().context().prompt->saveFile(tr("Export the answers of %1").arg(name),
                                                                 QDir::home().filePath(QStringLiteral("list-answers.json")), tr("Answers of the AWS Well-Architected Tool (*.json)"));
    if (file.isEmpty())
        return;
    m_writing.start([file, figures = openReview().figures()](const Progress&) { return writeReviewFile(file, awsAnswers(figures)); }, this,
                    [this, file](const Result<void>& written) {
                        if (!written)
                            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message, .outlivesEdits = true});
                        else
                            Q_EMIT messageRaised({.kind = Message::Kind::Done,
                                                  .text = tr("The answers were written to %1.").arg(QDir::toNativeSeparators(file)),
                                                  .outlivesEdits = true});
                    });
}

void ReviewImportPage::focusFilter()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

} // namespace waymark
