// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/boardstage.h"
#include "views/board/boardview.h"
#include "views/board/columnheads.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>

namespace waymark {

/// Identity: A B in the backlog, C in progress; Data: D ready.
inline std::vector<Story> fewCards()
{
    return {card(QStringLiteral("A")), card(QStringLiteral("B")), card(QStringLiteral("C")).in(StoryStatus::InProgress),
            card(QStringLiteral("D")).of(QStringLiteral("data")).in(StoryStatus::Ready)};
}

/// The board on the screen, driven as a person would: with keys and the mouse.
struct BoardViewStage : BoardStage {
    std::unique_ptr<BoardView> view;
    BoardCanvas* canvas = nullptr;
    std::unique_ptr<QSignalSpy> messages;
    std::unique_ptr<QSignalSpy> opened;

    explicit BoardViewStage(const std::vector<Story>& stories = {}, const std::vector<Person>& people = {}, QSize size = {1256, 824})
        : BoardStage(stories, people)
    {
        open(size);
    }

    void open(QSize size = {1256, 824})
    {
        QTRY_VERIFY(figures->figures() && !figures->isComputing());
        view = std::make_unique<BoardView>(context());
        canvas = view->findChild<BoardCanvas*>();
        messages = std::make_unique<QSignalSpy>(view.get(), &Screen::messageRaised);
        opened = std::make_unique<QSignalSpy>(view.get(), &Screen::storyRequested);
        view->resize(size);
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->setFocus();
    }

    template <typename T = QWidget>
    T* find(const char* name) const { return view->findChild<T*>(QLatin1String(name)); }
    bool shows(const char* name) const { const auto* widget = find(name); return widget && widget->isVisible(); }

    /// A key as the person's keyboard sends it: to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : view.get(), key, modifiers);
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }

    QRect rect(const QString& reference) const { return canvas->cardRect(story(reference)->id); }
    void click(const QString& reference, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, modifiers, rect(reference).center());
    }
    void mouse(QEvent::Type type, QPoint at) const
    {
        QMouseEvent event(type, at, canvas->viewport()->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas->viewport(), &event);
    }
    void grab(const QString& reference, QPoint to) const
    {
        mouse(QEvent::MouseButtonPress, rect(reference).center());
        mouse(QEvent::MouseMove, rect(reference).center() + QPoint(12, 12));
        mouse(QEvent::MouseMove, to);
    }
    void drag(const QString& reference, QPoint to) const
    {
        grab(reference, to);
        mouse(QEvent::MouseButtonRelease, to);
    }
    /// The middle of a column at the height of a card.
    QPoint columnAt(StoryStatus status, int y) const
    {
        return {canvas->places().columnRect(columnOf(status)).center().x() - canvas->offset().x(), y};
    }

    QString current() const
    {
        const auto id = canvas->selection().current();
        const Story* story = id ? workspace->records().of<Story>().find(*id) : nullptr;
        return story ? story->reference : QString();
    }
    QString selected() const
    {
        QStringList names;
        for (const StoryId& id : canvas->selection().stories())
            names << workspace->records().of<Story>().find(id)->reference;
        return names.join(u' ');
    }
    QString lastMessage() const { return messages->isEmpty() ? QString() : messages->back()[0].value<Message>().text; }
    void actOnMessage() const { messages->back()[0].value<Message>().action(); }
};

} // namespace waymark
