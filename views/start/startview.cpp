// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/startview.h"

#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/start/doorbutton.h"
#include "views/start/programmeform.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int columnWidth = 800;

} // namespace

StartView::StartView(QWidget* parent)
    : QWidget(parent)
    , m_form(new ProgrammeForm)
{
    setObjectName(QStringLiteral("startView"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildDoors());
    m_stack->addWidget(m_form);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto* column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(space::page, space::page, space::page, space::page);
    lines->setSpacing(0);
    lines->addStretch(2);
    lines->addWidget(buildHead());
    lines->addSpacing(32);
    lines->addWidget(m_stack);
    lines->addSpacing(32);
    lines->addWidget(buildRecent());
    lines->addStretch(3);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    connect(m_form, &ProgrammeForm::accepted, this, &StartView::creationRequested);
    connect(m_form, &ProgrammeForm::cancelled, this, [this] { showForm(false); });
    setToday(QDate::currentDate());
}

QWidget* StartView::buildHead()
{
    auto* head = new QWidget;
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(28 + space::column, 0, 0, 0); // the logo is painted beside the name
    lines->setSpacing(space::step);
    auto* name = new QLabel(tr("Waymark"));
    setType(name, Type::Figure, true);
    auto* claim = new QLabel(tr("Plan your cloud security in sprints. Prove it with test results."));
    setType(claim, Type::Body, false, true);
    lines->addWidget(name);
    lines->addWidget(claim);
    head->setObjectName(QStringLiteral("startHead"));
    return head;
}

QWidget* StartView::buildDoors()
{
    m_doors = new QWidget;
    auto* row = new QHBoxLayout(m_doors);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::section);
    auto* demo = new DoorButton(QStringLiteral("explore"), tr("Explore the demo"),
                                tr("A made-up programme in its last sprint, with scan results, exceptions and risks. It is a "
                                   "copy: change whatever you like."));
    demo->setObjectName(QStringLiteral("demoDoor"));
    auto* fresh =
        new DoorButton(QStringLiteral("plus"), tr("Start a workspace"),
                       tr("Name your programme and pick the first day. Its seven sprints are laid out for you."));
    fresh->setObjectName(QStringLiteral("newDoor"));
    auto* import =
        new DoorButton(QStringLiteral("import"), tr("Begin with results"),
                       tr("Choose or drop the results of your scanners. They show at once where you stand."));
    import->setObjectName(QStringLiteral("importDoor"));
    connect(demo, &QAbstractButton::clicked, this, &StartView::demoRequested);
    connect(fresh, &QAbstractButton::clicked, this, [this] { showForm(true); });
    connect(import, &QAbstractButton::clicked, this, &StartView::importRequested);
    for (DoorButton* door : {demo, fresh, import})
        row->addWidget(door, 1);
    return m_doors;
}

QWidget* StartView::buildRecent()
{
    auto* box = new QWidget;
    m_recentBox = new QWidget;
    m_recent = new QListWidget;
    m_recent->setObjectName(QStringLiteral("recentList"));
    m_recent->setAccessibleName(tr("Recent workspaces"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    auto* title = new QLabel(tr("Recent"));
    setType(title, Type::Body, true);
    auto* open = namedButton(tr("Open a workspace..."), "openButton");
    open->setIcon(signIcon(QStringLiteral("folder")));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested({}); });

    auto* inner = new QVBoxLayout(m_recentBox);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::step);
    inner->addWidget(title);
    inner->addWidget(m_recent);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::column);
    lines->addWidget(m_recentBox);
    lines->addWidget(open, 0, Qt::AlignLeading);
    return box;
}

void StartView::setRecent(const QStringList& files)
{
    m_recent->clear();
    for (const QString& file : files.mid(0, 5)) {
        const QFileInfo info(file);
        auto* item =
            new QListWidgetItem(signIcon(QStringLiteral("file"), Role::Muted),
                                tr("%1   %2", "workspace, folder")
                                    .arg(info.completeBaseName(), QDir::toNativeSeparators(info.absolutePath())));
        item->setData(Qt::UserRole, file);
        item->setToolTip(QDir::toNativeSeparators(file));
        item->setSizeHint({0, space::button});
        m_recent->addItem(item);
    }
    m_recent->setFixedHeight(space::button * m_recent->count() + 4);
    m_recentBox->setVisible(!files.isEmpty());
}

void StartView::setToday(QDate today)
{
    m_form->setFirstDay(today.addDays(8 - today.dayOfWeek()));
}

void StartView::setSeries(const SeriesOffer& offer)
{
    m_form->setSeries(offer);
}

void StartView::setBusy(bool busy)
{
    m_doors->setEnabled(!busy);
    m_recent->setEnabled(!busy);
}

void StartView::showForm(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (shown)
        m_form->begin();
    else
        m_doors->findChild<QWidget*>(QStringLiteral("newDoor"))->setFocus();
}

void StartView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentIndex() == 1)
        showForm(false);
    else
        QWidget::keyPressEvent(event);
}

void StartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Surface, scheme));
    const auto* head = findChild<QWidget*>(QStringLiteral("startHead"));
    const QRect box(head->mapTo(this, QPoint(0, 0)), head->size());
    const QRect logo(box.left(), box.top(), 28, 28);
    paintSign(painter, QStyle::visualRect(layoutDirection(), box, logo), QStringLiteral("logo"),
              roleColor(Role::Accent, scheme), onSignColor(scheme));
}

} // namespace waymark
