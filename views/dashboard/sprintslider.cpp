// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/sprintslider.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace waymark {

namespace {

constexpr int track = 24;     ///< px
constexpr int names = 16;     ///< px
constexpr int leastStop = 64; ///< px that a stop likes to have

/// Goes to the stop next to the pointer, by a click too. The wheel scrolls past it: a turn would have all figures computed anew.
class Stops final : public QSlider {
public:
    explicit Stops(QWidget* parent)
        : QSlider(Qt::Horizontal, parent)
    {
    }

    /// Middle of the handle at a stop, px.
    int middleOf(int stop) const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
        return handle / 2 + QStyle::sliderPositionFromValue(minimum(), maximum(), stop, width() - handle, option.upsideDown);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override
    {
        if (event->button() != Qt::LeftButton)
            return;
        setSliderDown(true);
        setSliderPosition(nearest(event->position().toPoint().x()));
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (isSliderDown())
            setSliderPosition(nearest(event->position().toPoint().x()));
    }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton)
            setSliderDown(false);
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    int nearest(int x) const
    {
        int best = minimum();
        for (int stop = minimum(); stop <= maximum(); ++stop)
            if (std::abs(middleOf(stop) - x) < std::abs(middleOf(best) - x))
                best = stop;
        return best;
    }
};

} // namespace

SprintSlider::SprintSlider(const Workspace& workspace, FiguresModel& figures, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_figures(figures)
    , m_slider(new Stops(this))
{
    m_slider->setObjectName(QStringLiteral("sprintSlider"));
    m_slider->setAccessibleName(tr("Moment that all figures are of"));
    m_slider->setTracking(false);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(1);
    m_slider->setPageStep(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_slider, &QSlider::sliderMoved, this, &SprintSlider::tell);
    connect(m_slider, &QSlider::valueChanged, this, &SprintSlider::take); // by key
    connect(m_slider, &QSlider::sliderReleased, this, [this] { take(m_slider->sliderPosition()); });
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Sprint>() || changes.touches<WorkspaceProperties>())
            offerEnds();
    });
    connect(&figures, &FiguresModel::figuresChanged, this, &SprintSlider::offerEnds); // a sprint ends with its day
    connect(&figures, &FiguresModel::asOfChanged, this, &SprintSlider::showChoice);
    offerEnds();
}

void SprintSlider::offerEnds()
{
    const Records& records = m_workspace.records();
    std::vector<SprintEnd> ends = sprintEnds(records.sprints(), m_workspace.clock().now(), records.properties().timeZone);
    if (ends == m_ends && m_slider->maximum() == now())
        return;
    m_ends = std::move(ends);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, now());
    }
    setVisible(!m_ends.empty());
    showChoice();
    update();
}

/// A day between two ends stands at the one before it.
void SprintSlider::showChoice()
{
    const QSignalBlocker quiet(m_slider);
    const std::optional<QDate> day = m_figures.asOf();
    int stop = now();
    while (day && stop > 0 && (stop == now() || dayOf(stop) > *day))
        --stop;
    m_slider->setValue(stop);
    m_slider->setAccessibleDescription(day && dayOf(stop) != *day ? tr("As of %1").arg(dayText(*day, {})) : momentOf(stop));
    m_slider->setToolTip(m_slider->accessibleDescription());
    update();
}

void SprintSlider::take(int stop)
{
    const QDate day = dayOf(stop);
    m_figures.setAsOf(day.isValid() ? std::optional(day) : std::nullopt);
    showChoice();
}

void SprintSlider::tell(int stop)
{
    QToolTip::showText(mapToGlobal(QPoint(middleOf(stop), 0)), momentOf(stop), m_slider);
    update();
}

QDate SprintSlider::dayOf(int stop) const
{
    return stop == now() ? QDate()
                         : localDay(m_ends[static_cast<size_t>(stop)].moment, m_workspace.records().properties().timeZone);
}

QString SprintSlider::nameOf(int stop) const
{
    return stop == now() ? tr("Now") : tr("Sprint %1").arg(m_ends[static_cast<size_t>(stop)].sprint);
}

QString SprintSlider::momentOf(int stop) const
{
    return stop == now() ? tr("As of now")
                         : tr("End of sprint %1, %2", "number, day")
                               .arg(QString::number(m_ends[static_cast<size_t>(stop)].sprint), dayText(dayOf(stop), {}));
}

int SprintSlider::middleOf(int stop) const
{
    return m_slider->x() + static_cast<const Stops*>(m_slider)->middleOf(stop);
}

QSize SprintSlider::sizeHint() const
{
    return {(now() + 1) * leastStop, track + names};
}

QSize SprintSlider::minimumSizeHint() const
{
    return {160, track + names};
}

/// Half of the outer names stands beyond the slider.
void SprintSlider::resizeEvent(QResizeEvent*)
{
    const QFontMetrics metrics(typeFont(Type::Small));
    const int aside = std::max(metrics.horizontalAdvance(nameOf(0)), metrics.horizontalAdvance(nameOf(now()))) / 2;
    m_slider->setGeometry(aside, 0, std::max(width() - 2 * aside, 0), track);
}

/// As many names as there is room for, and the chosen one in any case; of sprints that stand close only numbers.
void SprintSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    std::vector<QRect> taken;
    const auto paint = [&](int stop, const QString& text) {
        const bool chosen = stop == m_slider->sliderPosition();
        const QFont font = typeFont(Type::Small, chosen);
        const int needed = QFontMetrics(font).horizontalAdvance(text);
        const QRect area(middleOf(stop) - needed / 2, track, needed + 1, names);
        if (std::ranges::any_of(taken, [&](const QRect& other) { return other.adjusted(-space::field, 0, space::field, 0).intersects(area); }))
            return;
        taken.push_back(area);
        painter.setFont(font);
        painter.setPen(roleColor(chosen ? Role::Text : Role::Muted, scheme));
        painter.drawText(area, Qt::AlignCenter, text);
    };
    const int widest = QFontMetrics(typeFont(Type::Small, true)).horizontalAdvance(nameOf(std::max(now() - 1, 0)));
    const bool close = now() > 0 && m_slider->width() / now() < widest + 2 * space::field;
    for (const int stop : {m_slider->sliderPosition(), now(), 0})
        paint(stop, nameOf(stop));
    for (int stop = 1; stop < now(); ++stop)
        paint(stop, close ? QString::number(m_ends[static_cast<size_t>(stop)].sprint) : nameOf(stop));
}

} // namespace waymark
