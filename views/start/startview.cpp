// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/startview.h"

#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/start/doorbutton.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTimeZone>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int columnWidth = 800;

QPushButton* button(const QString& text, const char* name, bool primary)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setProperty("primary", primary);
    made->setAutoDefault(true);
    return made;
}

} // namespace

StartView::StartView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startView"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildDoors());
    m_stack->addWidget(buildForm());
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
                                tr("A programme half way through its sprints, with real scan results. It is a copy: "
                                   "change whatever you like."));
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

void StartView::buildFields()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->setPlaceholderText(tr("What the programme is called, Payments in the cloud say"));
    m_name->setMaxLength(120);
    m_firstDay = new QDateEdit;
    m_firstDay->setObjectName(QStringLiteral("newFirstDay"));
    m_firstDay->setCalendarPopup(true);
    m_length = new QComboBox;
    m_length->setObjectName(QStringLiteral("newLength"));
    for (const int weeks : {1, 2, 3, 4})
        m_length->addItem(weeks == 1 ? tr("1 week") : tr("%1 weeks").arg(weeks), weeks * 7);
    m_length->setCurrentIndex(1);
}

QWidget* StartView::buildForm()
{
    buildFields();
    auto* form = new QWidget;
    form->setMaximumWidth(520);
    auto* create = button(tr("Create workspace"), "newCreate", true);
    auto* back = button(tr("Back"), "newBack", false);
    create->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, create,
            [create](const QString& text) { create->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, create, &QPushButton::click);
    connect(create, &QPushButton::clicked, this, &StartView::create);
    connect(back, &QPushButton::clicked, this, [this] { showForm(false); });

    auto* fields = new QFormLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Start a workspace"));
    setType(title, Type::Title, true);
    fields->addRow(title);
    fields->setHorizontalSpacing(space::section);
    fields->setVerticalSpacing(space::field);
    fields->addRow(tr("&Name"), m_name);
    fields->addRow(tr("&First day"), m_firstDay);
    fields->addRow(tr("Sprint &length"), m_length);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::field);
    buttons->addWidget(create);
    buttons->addWidget(back);
    buttons->addStretch(1);
    fields->addRow(QString(), buttons);
    return form;
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
    auto* open = button(tr("Open a workspace..."), "openButton", false);
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
    m_firstDay->setDate(today.addDays(8 - today.dayOfWeek()));
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
        m_name->setFocus();
    else
        m_doors->findChild<QWidget*>(QStringLiteral("newDoor"))->setFocus();
}

void StartView::create()
{
    Q_EMIT creationRequested({.name = m_name->text().trimmed(),
                              .timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId()),
                              .firstDay = m_firstDay->date(),
                              .sprintDays = m_length->currentData().toInt()});
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
