// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkreferences.h"
#include "model/domain/checktie.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "model/score/compliance.h"
#include "views/screen.h"

class QVBoxLayout;

namespace waymark {

struct CheckPlace;
struct CheckTies;
class Edit;
class ItemPicker;
class RuledHead;
struct PickItem;

/// What a check is tied to, how each tie came about, what waits for a person's word, and the field that ties it to more:
/// a part of its page in the details panel.
class CheckTiesSection final : public QWidget {
    Q_OBJECT
public:
    explicit CheckTiesSection(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const CheckOutcome& check);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    /// A button at the end of a line.
    struct Act {
        QString text;
        QString name; ///< accessible: "Confirm SEC05-BP03"
        std::function<void()> press;
    };

    void build();
    void refresh();
    void addEpic(const std::optional<CheckPlace>& place);
    void addStories(const std::vector<PickItem>& named);
    void addItems(const CheckTies& ties);
    void addProposals(const CheckTies& ties);
    void addLine(const QString& text, const QString& why, const std::vector<Act>& acts);
    void addNote(const QString& text);
    void pick(const QString& key);
    void confirm(CheckTieKind kind, const QString& item);
    void reject(CheckTieKind kind, const QString& item);
    void takeBack(CheckTieKind kind, const QString& item);
    void unlink(const LinkId& link, const QString& reference);
    void change(const QString& step, const QString& done, const std::function<Result<void>(Edit&)>& perform);
    QString nameOf(CheckTieKind kind, const QString& item) const;

    ScreenContext m_context;
    std::optional<CheckOutcome> m_check;
    CheckReferences m_references; ///< of that check, once they are read
    QString m_unread;             ///< why they can't be
    RuledHead* m_head;
    QWidget* m_lines; ///< built anew whenever something changed
    QVBoxLayout* m_column = nullptr; ///< of m_lines
    ItemPicker* m_field;
    Job<Result<CheckReferences>> m_job;
};

} // namespace waymark
