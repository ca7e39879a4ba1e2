// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/startreviewpane.h"

#include "model/edit/workspace.h"
#include "views/reviews/reviewstart.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <tuple>

namespace waymark {

namespace {

constexpr int widest = 640; ///< px; longer lines are hard to read

} // namespace

StartReviewPane::StartReviewPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel)
    , m_second(noteLabel("startReviewNote"))
    , m_lenses(new QWidget)
{
    setObjectName(QStringLiteral("startReviewPane"));
    setType(m_title, Type::Title, true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::section);
    column->addWidget(m_title);
    column->addWidget(m_second);
    column->addWidget(m_lenses);
    column->addStretch(1);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_second), m_lenses})
        part->setMaximumWidth(widest);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrollPage(page));
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Review>() || changes.touches<LensRecord>() || changes.touches<Workload>())
            refresh();
    });
    refresh();
}

void StartReviewPane::open(const std::optional<WorkloadId>& workload)
{
    m_workload = workload;
    if (!m_library) {
        auto library = LensLibrary::loadBuiltIn();
        if (library)
            m_library = *std::move(library);
        else
            Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = library.error().message});
    }
    refresh();
}

void StartReviewPane::enter()
{
    if (auto* first = m_lenses->findChild<QPushButton*>(QStringLiteral("startReview")))
        first->setFocus(Qt::OtherFocusReason);
}

void StartReviewPane::refresh()
{
    const Records& records = m_context.workspace->records();
    const Workload* workload = m_workload ? records.of<Workload>().find(*m_workload) : nullptr;
    m_title->setText(workload ? tr("Review %1 by a lens").arg(workload->name) : tr("Review a workload by a lens"));
    m_second->setText(tr("A lens asks questions in pillars; its own rules say how high the risk of each answer is. What tests prove is "
                         "shown beside each answer, and never changes one."));
    QWidget* former = m_lenses;
    m_lenses = new QWidget;
    m_lenses->setMaximumWidth(widest);
    m_column = new QVBoxLayout(m_lenses);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::section);
    QStringList known;
    if (workload && m_library)
        for (const BuiltInLens& lens : m_library->lenses()) {
            known << lens.key;
            if (!reviewByLens(*m_context.workspace, workload->id, lens.key))
                addLens(lens.name, lens.version, lens.summary, [this, lens] { begin(lens); });
        }
    if (workload)
        for (const LensRecord& record : records.lenses())
            if (!known.contains(record.key) && !reviewByLens(*m_context.workspace, workload->id, record.key))
                addLens(record.name, record.version, tr("From %1", "file").arg(record.source), [this, id = record.id] {
                    if (const LensRecord* lens = m_context.workspace->records().of<LensRecord>().find(id); lens && m_workload)
                        tell(beginReview(*m_context.workspace, *m_workload, LensRecord(*lens)));
                });
    addLinks();
    delete former->parentWidget()->layout()->replaceWidget(former, m_lenses);
    m_lenses->show(); // at once, so that it can take the focus
    former->hide();
    former->deleteLater(); // one of its buttons may be what was pressed
}

void StartReviewPane::addLens(const QString& name, const QString& version, const QString& summary, const std::function<void()>& start)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(space::step);
    auto* title = new QLabel(version.isEmpty() ? name : tr("%1, %2", "lens, version").arg(name, version));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setType(title, Type::Body, true);
    QLabel* second = noteLabel("lensSummary");
    second->setText(summary);
    words->addWidget(title);
    words->addWidget(second);
    QPushButton* button = namedButton(tr("Start"), "startReview");
    button->setAccessibleName(tr("Start a review by %1").arg(name));
    button->setProperty("primary", m_lenses->findChild<QPushButton*>(QStringLiteral("startReview")) == nullptr);
    connect(button, &QPushButton::clicked, this, start);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::column);
    row->addLayout(words, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    m_column->addLayout(row);
}

void StartReviewPane::addLinks()
{
    const std::tuple<QString, const char*, void (StartReviewPane::*)()> links[] = {
        {tr("Use a lens from a file…"), "lensFromFile", &StartReviewPane::lensesRequested},
        {tr("Go on with a review from the AWS console…"), "importReview", &StartReviewPane::importRequested}};
    for (const auto& [text, name, signal] : links) {
        QPushButton* link = namedButton(text, name);
        link->setProperty("link", true);
        connect(link, &QPushButton::clicked, this, signal);
        m_column->addWidget(link, 0, Qt::AlignLeading);
    }
}

void StartReviewPane::begin(const BuiltInLens& lens)
{
    LensShelf* shelf = m_context.figures ? &m_context.figures->lenses() : nullptr;
    m_job.start([lens, now = m_context.workspace->clock().now(),
                 shelf](Progress&) { return shelf ? shelvedRecordOf(lens, now, *shelf) : recordOf(lens, now); },
                this, [this, workload = m_workload](Result<LensRecord> record) {
                    if (!record)
                        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = record.error().message});
                    else if (workload)
                        tell(beginReview(*m_context.workspace, *workload, *record));
                });
}

void StartReviewPane::tell(const Result<ReviewId>& made)
{
    if (!made) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = made.error().message});
        return;
    }
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("The review has begun.")));
    Q_EMIT started(*made);
}

void StartReviewPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark
