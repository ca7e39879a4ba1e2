// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the heat map is painted; riskheatmapinput.cpp follows mouse and keys.
#include "views/risks/riskheatmap.h"

#include "views/risks/riskheatmodel.h"
#include "views/risks/riskwords.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int ratings = RiskGrid::ratings;
constexpr int leftRoom = 96;   ///< px for the words of likelihood
constexpr int bottomRoom = 44; ///< px for the numbers and words of impact, and what the axis is of
constexpr int margin = 4;
constexpr double headLength = 7; ///< px of an arrow's head

/// "4, likely" without its number.
QString wordOf(const QString& text)
{
    return text.section(QStringLiteral(", "), 1);
}

void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to)
{
    painter.drawLine(from, to);
    const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
    for (const double side : {-0.5, 0.5})
        painter.drawLine(to, to - headLength * QPointF(std::cos(angle + side), std::sin(angle + side)));
}

/// With no more of the tile's ground than digits need: heads of arrows stand below them.
void paintNumber(QPainter& painter, const Tile& tile, const QRect& box, int alignment, const QString& digits)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QRect ground = metrics.boundingRect(box, alignment, digits);
    ground.setTop(ground.top() + metrics.ascent() - metrics.capHeight() - 1);
    ground.setHeight(metrics.capHeight() + 2);
    painter.fillRect(ground.adjusted(-2, 0, 2, 0), tile.ground);
    painter.setPen(tile.text);
    painter.drawText(box, alignment, digits);
}

} // namespace

RiskHeatMap::RiskHeatMap(const RiskHeatModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("riskHeatMap"));
    setFocusPolicy(Qt::TabFocus); // no frame in the pictures that a right click offers
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true); // the hand is over cells that a click opens, and over no others
    connect(&model, &RiskHeatModel::shown, this, &RiskHeatMap::describe);
    describe();
}

void RiskHeatMap::describe()
{
    setAccessibleName(tr("Heat map of open risks by likelihood and impact: %1", "which ratings").arg(signText(m_kind)));
    setAccessibleDescription(m_model.description(m_kind));
    update();
}

void RiskHeatMap::setKind(RatingKind kind)
{
    m_kind = kind;
    describe();
}

void RiskHeatMap::setSelected(const std::optional<RiskId>& risk)
{
    m_selected = risk;
    update();
}

void RiskHeatMap::setAllArrows(bool all)
{
    m_allArrows = all;
    update();
}

void RiskHeatMap::setChosen(const std::optional<RatingPair>& cell)
{
    m_chosen = cell;
    update();
}

QString RiskHeatMap::toldText() const
{
    return RiskHeatModel::sentence(m_model.at(m_current.likelihood, m_current.impact), m_kind);
}

QRect RiskHeatMap::grid() const
{
    return QRect(leftRoom, margin, std::max(ratings, width() - leftRoom - margin), std::max(ratings, height() - bottomRoom - margin));
}

/// Impact goes from left to right in every language, as the axis of a chart does.
QRect RiskHeatMap::cellRect(int likelihood, int impact) const
{
    const QRect all = grid();
    const int row = ratings - likelihood;
    const int left = all.left() + all.width() * (impact - 1) / ratings;
    const int right = all.left() + all.width() * impact / ratings;
    const int top = all.top() + all.height() * row / ratings;
    const int bottom = all.top() + all.height() * (row + 1) / ratings;
    return QRect(left, top, right - left, bottom - top);
}

std::optional<RatingPair> RiskHeatMap::cellAt(QPoint position) const
{
    for (int likelihood = 1; likelihood <= ratings; ++likelihood)
        for (int impact = 1; impact <= ratings; ++impact)
            if (cellRect(likelihood, impact).contains(position))
                return RatingPair{.likelihood = likelihood, .impact = impact};
    return std::nullopt;
}

void RiskHeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Surface, scheme));
    paintCells(painter, scheme);
    paintAxes(painter, scheme);
    paintAppetite(painter, scheme);
    painter.setRenderHint(QPainter::Antialiasing);
    paintArrows(painter, scheme);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintCounts(painter, scheme); // above the arrows
    paintMarks(painter, scheme);
}

void RiskHeatMap::paintCells(QPainter& painter, Scheme scheme) const
{
    for (const HeatCell& cell : m_model.rows())
        painter.fillRect(cellRect(cell.likelihood, cell.impact).adjusted(1, 1, -1, -1), riskTile(riskBand(cell.level), scheme).ground);
}

/// On a ground of its own each, lest an arrow goes through its digits.
void RiskHeatMap::paintCounts(QPainter& painter, Scheme scheme) const
{
    for (const HeatCell& cell : m_model.rows()) {
        const QRect box = cellRect(cell.likelihood, cell.impact).adjusted(1, 1, -1, -1);
        const Tile tile = riskTile(riskBand(cell.level), scheme);
        painter.setFont(typeFont(Type::Small));
        paintNumber(painter, tile, box.adjusted(0, 1, -4, 0), Qt::AlignRight | Qt::AlignTop, QString::number(cell.level));
        if (cell.by(m_kind).isEmpty())
            continue;
        painter.setFont(typeFont(Type::Title, true));
        paintNumber(painter, tile, box, Qt::AlignCenter, countText(cell.by(m_kind).size()));
    }
}

void RiskHeatMap::paintAxes(QPainter& painter, Scheme scheme) const
{
    painter.setFont(typeFont(Type::Small));
    painter.setPen(roleColor(Role::Muted, scheme));
    for (int rating = 1; rating <= ratings; ++rating) {
        const QRect cell = cellRect(rating, 1);
        const QRect label(0, cell.top(), leftRoom - 6, cell.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(likelihoodText(rating), Qt::ElideRight, label.width()));
    }
    paintImpacts(painter);
    const QRect all = grid();
    const QRect last(all.left(), height() - 16, all.width(), 14);
    painter.drawText(last, Qt::AlignCenter, tr("Impact →"));
    painter.drawText(QRect(0, height() - 16, leftRoom - 6, 14), Qt::AlignRight | Qt::AlignVCenter, tr("Likelihood ↑"));
}

/// Where the words have no room below their cells, those of the ends stand there, and the numbers of all.
void RiskHeatMap::paintImpacts(QPainter& painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect all = grid();
    const int top = all.bottom() + 2;
    bool fits = true;
    for (int rating = 1; rating <= ratings; ++rating)
        fits = fits && metrics.horizontalAdvance(wordOf(impactText(rating))) <= cellRect(1, rating).width() - 2;
    for (int rating = 1; rating <= ratings; ++rating) {
        const QRect cell = cellRect(1, rating);
        painter.drawText(QRect(cell.left(), top, cell.width(), 13), Qt::AlignCenter, QString::number(rating));
        if (fits)
            painter.drawText(QRect(cell.left(), top + 12, cell.width(), 14), Qt::AlignCenter, wordOf(impactText(rating)));
    }
    if (fits)
        return;
    const QRect words(all.left(), top + 12, all.width(), 14);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, wordOf(impactText(1)));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, wordOf(impactText(ratings)));
}

/// Between each cell within the appetite and its neighbours above it.
void RiskHeatMap::paintAppetite(QPainter& painter, Scheme scheme) const
{
    const auto within = [this](int likelihood, int impact) { return m_model.at(likelihood, impact).level <= m_model.appetite(); };
    QPen pen(roleColor(Role::Text, scheme), 3);
    pen.setCapStyle(Qt::SquareCap);
    painter.setPen(pen);
    for (int likelihood = 1; likelihood <= ratings; ++likelihood)
        for (int impact = 1; impact <= ratings; ++impact) {
            if (!within(likelihood, impact))
                continue;
            const QRect cell = cellRect(likelihood, impact);
            const int right = cell.left() + cell.width();
            if (impact < ratings && !within(likelihood, impact + 1))
                painter.drawLine(right, cell.top(), right, cell.top() + cell.height());
            if (likelihood < ratings && !within(likelihood + 1, impact))
                painter.drawLine(cell.left(), cell.top(), right, cell.top());
        }
}

void RiskHeatMap::paintArrows(QPainter& painter, Scheme scheme) const
{
    for (const RiskPath& path : m_model.paths()) {
        const bool selected = m_selected == path.risk;
        if (m_allArrows || selected)
            paintPath(painter, path, selected ? 2.5 : 1, scheme);
    }
}

/// Beside the middle, where the count stands.
void RiskHeatMap::paintPath(QPainter& painter, const RiskPath& path, double width, Scheme scheme) const
{
    const auto place = [this](const RatingPair& step) {
        const QRectF cell = cellRect(step.likelihood, step.impact);
        return QPointF(cell.center().x(), cell.top() + cell.height() * 0.8);
    };
    for (const double wide : {width + 2, width}) { // first an edge, by which it is seen on every tile
        const QColor ink = roleColor(wide > width ? Role::Surface : Role::Text, scheme);
        painter.setPen(QPen(ink, wide, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(ink);
        painter.drawEllipse(place(path.steps.front()), 2, 2);
        for (size_t i = 1; i < path.steps.size(); ++i)
            paintArrow(painter, place(path.steps[i - 1]), place(path.steps[i]));
    }
}

void RiskHeatMap::paintMarks(QPainter& painter, Scheme scheme) const
{
    painter.setBrush(Qt::NoBrush);
    if (m_chosen) {
        painter.setPen(QPen(roleColor(Role::Accent, scheme), 3));
        painter.drawRect(cellRect(m_chosen->likelihood, m_chosen->impact).adjusted(3, 3, -4, -4));
    }
    if (hasFocus()) {
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter.drawRect(cellRect(m_current.likelihood, m_current.impact).adjusted(1, 1, -2, -2));
    }
}

} // namespace waymark
