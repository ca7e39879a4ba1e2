// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewhead.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/riskfigure.h"
#include "views/reviews/reviewwords.h"
#include "views/reviews/settledbar.h"
#include "views/shared/choicefield.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr int withBar = 1000; ///< px of width from which the bar has room
constexpr int leastName = 160; ///< px of a name
constexpr int oneLine = 760;  ///< and the figures beside the names
constexpr std::array shownRisks = {QuestionRisk::High, QuestionRisk::Medium, QuestionRisk::Unanswered, QuestionRisk::None,
                                   QuestionRisk::NotApplicable, QuestionRisk::Unrated};

QString lensText(const LensRecord* lens)
{
    if (!lens)
        return ReviewHead::tr("a lens that is gone");
    return lens->version.isEmpty() ? lens->name : ReviewHead::tr("%1 %2", "lens, version").arg(lens->name, lens->version);
}

} // namespace

ReviewHead::ReviewHead(OpenReview& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_workloads(new ChoiceField(tr("Workload")))
    , m_reviews(new ChoiceField(tr("Lens")))
    , m_since(new ElidedLabel)
    , m_settledText(new QLabel)
    , m_bar(new SettledBar)
{
    setObjectName(QStringLiteral("reviewHead"));
    build();
    connectFields();
    offer();
    showCounts();
}

void ReviewHead::build()
{
    m_across = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_across->setContentsMargins(space::page - 6, space::field, space::page, space::field);
    m_across->setSpacing(space::column);
    m_across->addLayout(buildNames(), 1);
    m_across->addWidget(buildFigures());
    m_settled = new QWidget;
    auto* column = new QVBoxLayout(m_settled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addStretch(1);
    column->addWidget(m_settledText);
    column->addWidget(m_bar);
    column->addStretch(1);
    setType(m_settledText, Type::Small, false, true);
    m_settledText->setObjectName(QStringLiteral("settledText"));
    m_settled->setMinimumWidth(160);
    m_settled->setMaximumWidth(280);
    m_across->addWidget(m_settled, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QLayout* ReviewHead::buildNames()
{
    m_workloads->setObjectName(QStringLiteral("workloadField"));
    m_workloads->setFont(typeFont(Type::Title, true));
    m_reviews->setObjectName(QStringLiteral("lensField"));
    m_reviews->setFont(typeFont(Type::Small));
    setType(m_since, Type::Small, false, true);
    for (QWidget* name : {static_cast<QWidget*>(m_workloads), static_cast<QWidget*>(m_reviews)}) {
        name->setMinimumWidth(leastName); // and takes what figures and bar leave: they say what the screen is about
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    auto* first = new QHBoxLayout;
    first->setSpacing(space::step);
    first->addWidget(m_workloads, 1);
    addActs(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::step);
    second->addWidget(m_reviews, 2);
    second->addWidget(m_since, 1);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addLayout(first);
    names->addLayout(second);
    return names;
}

void ReviewHead::addActs(QBoxLayout* row)
{
    auto* acts = new QToolButton;
    acts->setObjectName(QStringLiteral("reviewActs"));
    acts->setIcon(signIcon(QStringLiteral("more")));
    acts->setIconSize({space::sign, space::sign});
    acts->setToolTip(tr("What can be done with workload and review"));
    acts->setAccessibleName(acts->toolTip());
    acts->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(acts);
    menu->addAction(tr("Edit the workload…"), this, [this] { Q_EMIT workloadFormRequested(false); });
    menu->addAction(tr("Describe another workload…"), this, [this] { Q_EMIT workloadFormRequested(true); });
    menu->addSeparator();
    menu->addAction(tr("Review by another lens…"), this, &ReviewHead::startRequested);
    menu->addAction(tr("Import a review from the AWS console…"), this, &ReviewHead::importRequested);
    menu->addAction(tr("Export the answers as the AWS tool lists them…"), this, &ReviewHead::exportRequested);
    menu->addAction(tr("Save the report…"), this, &ReviewHead::reportRequested);
    acts->setMenu(menu);
    row->addWidget(acts);
}

QWidget* ReviewHead::buildFigures()
{
    m_figureLine = new QWidget;
    auto* row = new QHBoxLayout(m_figureLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QuestionRisk risk : shownRisks) {
        auto* figure = new RiskFigure(risk);
        connect(figure, &QAbstractButton::clicked, this, [this, risk](bool on) { pickRisk(risk, on); });
        m_figures.push_back(figure);
        row->addWidget(figure);
    }
    row->addStretch(1);
    m_figures.back()->hide(); // unrated: most lenses rate every answer
    return m_figureLine;
}

void ReviewHead::connectFields()
{
    connect(m_workloads, &ChoiceField::chosen, this, [this](const QVariant& value) {
        if (const auto id = WorkloadId::parse(value.toString()))
            Q_EMIT workloadChosen(*id);
    });
    connect(m_reviews, &ChoiceField::chosen, this, [this](const QVariant& value) {
        if (const auto id = ReviewId::parse(value.toString()))
            Q_EMIT reviewChosen(*id);
        else
            Q_EMIT startRequested();
    });
    connect(m_bar, &SettledBar::activated, this, [this](QuestionRisk risk) { pickRisk(risk, true); });
    connect(&m_open, &OpenReview::opened, this, [this] {
        offer();
        showCounts();
    });
    connect(&m_open, &OpenReview::figuresChanged, this, &ReviewHead::showCounts);
    connect(&m_open, &OpenReview::questionChanged, this, &ReviewHead::showCounts);
    connect(m_open.context().workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Workload>() || changes.touches<Review>() || changes.touches<LensRecord>() || changes.touches<Milestone>())
            offer();
    });
}

void ReviewHead::showWorkload(const std::optional<WorkloadId>& workload)
{
    m_workload = workload;
    offer();
}

void ReviewHead::offer()
{
    const Records& records = m_open.workspace().records();
    std::vector<ChoiceField::Entry> workloads;
    for (const Workload& each : records.workloads())
        workloads.push_back({.value = each.id.toString(), .text = each.name});
    std::ranges::sort(workloads, [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.text, b.text) < 0; });
    m_workloads->offer(workloads);
    m_workloads->show(m_workload ? QVariant(m_workload->toString()) : QVariant());
    std::vector<ChoiceField::Entry> reviews;
    for (const Review& each : records.reviews())
        if (each.workload == m_workload)
            reviews.push_back({.value = each.id.toString(), .text = lensText(records.of<LensRecord>().find(each.lens))});
    std::ranges::sort(reviews, [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.text, b.text) < 0; });
    reviews.push_back({.value = QString(), .text = tr("Review by another lens…")});
    m_reviews->offer(reviews);
    m_reviews->show(m_open.id() ? QVariant(m_open.id()->toString()) : QVariant());
    const Milestone* latest = nullptr;
    for (const Milestone& each : records.milestones())
        if (m_open.id() && each.review == *m_open.id() && (!latest || each.taken > latest->taken))
            latest = &each;
    m_since->setTexts(latest ? tr("since milestone %1 of %2", "name, day")
                                   .arg(latest->name, dayText(localDay(latest->taken, records.properties().timeZone),
                                                              localNow(m_open.workspace()).date()))
                             : QString(),
                      latest ? latest->name : QString());
}

void ReviewHead::showCounts()
{
    const RiskCounts& counts = m_open.figures().counts;
    const int all = counts.total();
    for (RiskFigure* figure : m_figures)
        figure->setCount(counts.of(figure->risk()), m_open.figures().proven.of(figure->risk()));
    m_figures.back()->setVisible(counts.unrated > 0);
    m_settledText->setText(tr("%1 of %2 settled", "questions").arg(countText(all - counts.unanswered), countedQuestions(all)));
    m_bar->show(counts);
    m_figureLine->setVisible(m_open.lens() != nullptr);
    fit();
}

void ReviewHead::pickRisk(QuestionRisk risk, bool on)
{
    const auto picked = on ? std::optional(risk) : std::nullopt;
    showRisk(picked);
    Q_EMIT riskChosen(picked);
}

void ReviewHead::showRisk(const std::optional<QuestionRisk>& risk)
{
    for (RiskFigure* figure : m_figures)
        figure->setChecked(risk == figure->risk());
}

void ReviewHead::fit()
{
    m_settled->setVisible(m_open.lens() && width() >= withBar);
    m_across->setDirection(width() >= oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ReviewHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ReviewHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), roleColor(Role::Separator, schemeOf(palette())));
}

} // namespace waymark
