// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/openstory.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace waymark {

class CheckRegister;

/// Something that a story can be linked to.
struct LinkCandidate {
    std::optional<StoryId> story = {};  ///< none: a check
    std::optional<CheckKey> check = {}; ///< none: a check of the catalogue that the workspace doesn't know yet
    QString tool = {};                  ///< of a check
    QString lead = {};                  ///< reference of a story, id of a check
    QString text = {};                  ///< title
};

/// "Add a link by id or words": finds stories and checks that have all the words.
class LinkField final : public QLineEdit {
    Q_OBJECT
public:
    LinkField(OpenStory& open, CheckRegister& checks, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const waymark::LinkCandidate& candidate);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void gather();
    void find(const QString& words);
    void choose(int row);

    OpenStory& m_open;
    CheckRegister& m_checks;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    std::vector<LinkCandidate> m_candidates;
    std::vector<size_t> m_found; ///< into m_candidates, by row of the list
};

} // namespace waymark
