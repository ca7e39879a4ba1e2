// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/riskcondition.h"

#include <QCoreApplication>
#include <QHash>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("RiskCondition", text);
}

/// Published lenses also have ids with other characters than the format allows; reading them says so.
bool isOfId(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
}

} // namespace

/// Dijkstra's shunting yard: what waits lies on the heap, so that no depth of parentheses overflows the stack.
class RiskConditionParser {
public:
    explicit RiskConditionParser(QStringView text)
        : m_text(text)
    {
    }

    Result<RiskCondition> parse()
    {
        if (m_text.trimmed() == u"default") {
            m_condition.m_isDefault = true;
            return m_condition;
        }
        for (skipBlanks(); m_at < m_text.size() && m_fault.isEmpty(); skipBlanks())
            m_wantsChoice ? readOperand() : readOperator();
        if (m_fault.isEmpty() && m_wantsChoice)
            fail(m_at, tr("it ends where a choice is expected"));
        if (m_fault.isEmpty())
            end();
        if (m_fault.isEmpty())
            return m_condition;
        return Error{.code = Error::Code::Invalid,
                     .message =
                         tr("The condition can't be understood at character %1: %2.").arg(m_faultAt + 1).arg(m_fault),
                     .detail = m_text.left(longestDetail).toString()};
    }

private:
    using Kind = RiskCondition::Step::Kind;
    static constexpr qsizetype longestDetail = 500;

    /// In the order in which they bind: what stands later is computed earlier.
    enum class Waiting { Parenthesis, Or, And, Not };
    struct Operator {
        Waiting what = Waiting::Parenthesis;
        qsizetype at = 0;
    };

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    void fail(qsizetype at, const QString& reason)
    {
        m_faultAt = at;
        m_fault = reason;
    }

    void readOperand()
    {
        const QChar c = m_text[m_at];
        if (c == u'!' || c == u'(')
            m_waiting.push_back({c == u'!' ? Waiting::Not : Waiting::Parenthesis, m_at++});
        else if (isOfId(c))
            readChoice();
        else
            fail(m_at, tr("a choice is expected, not \"%1\"").arg(c));
    }

    void readChoice()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isOfId(m_text[m_at]))
            ++m_at;
        const QString id = m_text.mid(start, m_at - start).toString();
        auto known = m_known.find(id);
        if (known == m_known.end()) {
            known = m_known.insert(id, static_cast<int>(m_condition.m_choices.size()));
            m_condition.m_choices << id;
        }
        m_condition.m_steps.push_back({Kind::Choice, *known});
        endOperand();
    }

    void endOperand()
    {
        compute(Waiting::Not);
        m_wantsChoice = false;
    }

    void readOperator()
    {
        const QChar c = m_text[m_at];
        const bool twice = m_at + 1 < m_text.size() && m_text[m_at + 1] == c;
        if (c == u')')
            closeParenthesis();
        else if ((c == u'&' || c == u'|') && twice)
            takeOperator(c == u'&' ? Waiting::And : Waiting::Or);
        else if (c == u'&' || c == u'|')
            fail(m_at, tr("\"%1\" has to stand there twice").arg(c));
        else
            fail(m_at, tr("&& or || is expected, not \"%1\"").arg(c));
    }

    void takeOperator(Waiting what)
    {
        compute(what);
        m_waiting.push_back({what, m_at});
        m_at += 2;
        m_wantsChoice = true;
    }

    void closeParenthesis()
    {
        compute(Waiting::Or);
        if (m_waiting.empty()) {
            fail(m_at, tr("no parenthesis is open there"));
            return;
        }
        m_waiting.pop_back();
        ++m_at;
        endOperand();
    }

    /// All that waits and binds at least as strongly.
    void compute(Waiting weakest)
    {
        for (; !m_waiting.empty() && m_waiting.back().what >= weakest; m_waiting.pop_back()) {
            const Waiting what = m_waiting.back().what;
            m_condition.m_steps.push_back({what == Waiting::Not   ? Kind::Not
                                           : what == Waiting::And ? Kind::And
                                                                  : Kind::Or,
                                           0});
        }
    }

    void end()
    {
        compute(Waiting::Or);
        if (!m_waiting.empty())
            fail(m_waiting.back().at, tr("this parenthesis is never closed"));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_wantsChoice = true;
    std::vector<Operator> m_waiting;
    QHash<QString, int> m_known; ///< the index of each choice
    RiskCondition m_condition;
    QString m_fault; ///< empty: none so far
    qsizetype m_faultAt = 0;
};

Result<RiskCondition> RiskCondition::parse(QStringView text)
{
    return RiskConditionParser(text).parse();
}

bool RiskCondition::holds(const QSet<QString>& selected) const
{
    std::vector<quint64> has;
    has.reserve(static_cast<size_t>(m_choices.size()));
    for (const QString& choice : m_choices)
        has.push_back(selected.contains(choice) ? quint64(1) : quint64(0));
    return (holdsOf(has) & quint64(1)) != 0;
}

} // namespace waymark
