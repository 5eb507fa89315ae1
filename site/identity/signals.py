"""What happens to the sign-in of a person, for those who write it down (portal/accounts/subscribers.py).

Each signal is sent with `request` (or None) and `user`.
"""

from django.dispatch import Signal

#: somebody signed in from a browser that had not been seen with this person; `device`
device_added = Signal()
#: more tries to sign in failed than are allowed, told once while the brake holds; `tried`, `kind` of the door
sign_in_braked = Signal()
#: sessions were ended from the list; `count`
sessions_ended = Signal()
#: an address was asked for, agreed to by one side ("old" or "new"), or withdrawn; `change`, `side`
address_change_asked = Signal()
address_change_agreed = Signal()
address_change_withdrawn = Signal()
#: another address took effect; the one `before`, and where support did it the `reason` and who did (`by`)
address_changed = Signal()
#: support took away all second factors of somebody who had lost them; `reason`, `by`
factors_forgotten = Signal()
