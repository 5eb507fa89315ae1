"""A year of requests: a module or two for each customer, in their language."""

from demo.content.conversations import (
    anna,
    anna_earlier,
    annelie,
    claire,
    dario,
    giulia,
    juergen,
    katrin,
    katrin_earlier,
    marta,
    mathieu,
    oliver,
    sophie,
    thomas,
)

CONVERSATIONS = tuple(
    sorted(
        (
            conversation
            for module in (
                anna,
                anna_earlier,
                dario,
                katrin,
                katrin_earlier,
                thomas,
                claire,
                mathieu,
                giulia,
                juergen,
                sophie,
                oliver,
                marta,
                annelie,
            )
            for conversation in module.CONVERSATIONS
        ),
        key=lambda conversation: (-conversation.workdays_ago, conversation.at),
    )
)
